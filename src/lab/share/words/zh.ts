import type { words as english } from './en';

/** Words of the share dialog, in Chinese. */
export const words = {
  share: {
    title: '分享这个实验',
    lead: '链接包含整个实验，训练途中的更改也在内。谁打开它，看到的数值都逐位相同。',
    link: '链接',
    atStep: '打开后停在第 {{step}} 步',
    fingerprint: '第 {{step}} 步的参数指纹',
    qr: '链接的二维码',
    forClass: '给你的班级……',
    local:
      '这个页面是本机上的一个文件，链接只在这台电脑上有效。请直接转交文件，或者只转发 # 后面的部分。',
    file: '存成一个文件',
    fileLead:
      '整个页面连同眼下的设置，放进一个不到 1 MB 的 HTML 文件。没有网络也能打开：U 盘、邮件附件、课程文件夹都行。',
    fileSave: '保存文件',
    package: '存成课程包',
    packageLead:
      '同一个页面，供 Moodle、Canvas 等课程平台使用（SCORM 1.2），学生下次从停下的地方接着做。先打开某一章再分享，平台就按这一章的练习记分；实验只要运行过就算完成。',
    packageSave: '保存课程包',
    python: '用 Python 重现',
    pythonLead:
      '用 PyTorch 把两个网络重新训练一遍（梯度由自动求导得到），并逐步与本页面的损失比对，直到舍入误差使两次训练分道扬镳为止。数据、初始权重和随机数都在文件里；需要 Python 3.8 和 PyTorch 1.13 或更新的版本，不需要网络。',
    pythonSteps: '训练步数（1 到 {{most}}）',
    pythonWrongSteps: '请填 1 到 {{most}} 之间的整数，只用数字。',
    pythonScript: 'Python 脚本',
    pythonNotebook: 'Jupyter 笔记本文件',
    pythonMaking: '浏览器正在把两个网络各训练 {{steps}} 步。关闭这个对话框就会取消。',
    pythonProgress: '已完成的训练步数比例',
    pythonSaved: '{{name}} 已经做好，交给浏览器保存。最后一步的参数指纹：{{fingerprint}}',
    pythonFailed: '文件没有做成（{{cause}}）。减少步数再试一次。',
    pythonStopped:
      '文件没有做成：浏览器中断了计算，或者没能载入计算程序。请再试一次，或者刷新页面。',
    pythonMissing: '这个实验所用的文件还没有载入。先关闭对话框，在实验室里选好文件，再回到这里。',
    fileFailed: '文件没有做成（{{cause}}）。等有网络时再试。',
  },
} satisfies typeof english;
