<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ActionForm</name>
    <message>
        <source>What was done</source>
        <translation>办理情况</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Measures still to come</source>
        <translation>后续措施</translation>
    </message>
    <message>
        <source>Caught up by (year-month-day)</source>
        <translation>赶上计划的日期（年-月-日）</translation>
    </message>
    <message>
        <source>New date (year-month-day)</source>
        <translation>新的日期（年-月-日）</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>整改前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>整改后</translation>
    </message>
    <message>
        <source>Without network this waits on the tablet and is sent with the next sync.</source>
        <translation>没有网络时先存本机，下次同步时发送。</translation>
    </message>
</context>
<context>
    <name>AnswerListModel</name>
    <message>
        <source>Type a number with at most three decimals.</source>
        <translation>请输入数字，最多三位小数。</translation>
    </message>
    <message>
        <source>The score lies between %1 and %2.</source>
        <translation>分值应在 %1 至 %2 之间。</translation>
    </message>
</context>
<context>
    <name>AnswerRow</name>
    <message>
        <source>Key item</source>
        <translation>关键项</translation>
    </message>
    <message>
        <source>Taken over, not looked at again</source>
        <translation>沿用上次，本次未查</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>不小于 %1</translation>
    </message>
    <message>
        <source>last time %1</source>
        <translation>上次 %1</translation>
    </message>
    <message>
        <source>Photo needed</source>
        <translation>需拍照</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Report as issue</source>
        <translation>上报为问题</translation>
    </message>
    <message>
        <source>Issue reported</source>
        <translation>已上报问题</translation>
    </message>
</context>
<context>
    <name>AppContext</name>
    <message>
        <source>Thank you. It is kept here and goes to the office with the next sync.</source>
        <translation>谢谢。内容已存本机，下次同步时送达县里。</translation>
    </message>
</context>
<context>
    <name>CameraControls</name>
    <message>
        <source>Flash</source>
        <translation>闪光灯</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Earlier photo as a guide</source>
        <translation>叠加较早照片</translation>
    </message>
    <message>
        <source>From files</source>
        <translation>从文件导入</translation>
    </message>
    <message>
        <source>Take photo</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>Done, %1</source>
        <translation>完成（%1）</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>CameraModel</name>
    <message>
        <source>The camera did not give a picture. Nothing was lost; try again.</source>
        <translation>相机没有返回图像。内容没有丢失，请再试一次。</translation>
    </message>
    <message>
        <source>No position</source>
        <translation>无定位</translation>
    </message>
    <message>
        <source>The file cannot be read. Nothing was taken in.</source>
        <translation>文件无法读取，没有导入。</translation>
    </message>
    <message>
        <source>Photo taken away</source>
        <translation>已移除照片</translation>
    </message>
</context>
<context>
    <name>CameraScreen</name>
    <message>
        <source>This tablet has no camera</source>
        <translation>本机没有相机</translation>
    </message>
    <message>
        <source>Take pictures from files instead. They are marked as imported, with the reason.</source>
        <translation>可从文件选取图片，将标为“导入”并注明理由。</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>选择文件</translation>
    </message>
</context>
<context>
    <name>CameraTop</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>For: %1</source>
        <translation>拍摄：%1</translation>
    </message>
    <message>
        <source>%1 ±%2 m</source>
        <translation>%1 ±%2 m</translation>
    </message>
    <message>
        <source>Only %1 free. Sync soon, or clear photos that are backed up.</source>
        <translation>仅剩 %1。请尽快同步，或清除已备份的照片。</translation>
    </message>
    <message>
        <source>Only %1 free: no photo can be kept safely. Clear photos that are backed up under Sync, then go on.</source>
        <translation>仅剩 %1，照片无法可靠保存。请到“同步”中清除已备份的照片后再拍。</translation>
    </message>
</context>
<context>
    <name>ChecklistSection</name>
    <message>
        <source>%1, version %2</source>
        <translation>%1 第 %2 版</translation>
    </message>
    <message>
        <source>Same as last time</source>
        <translation>与上次相同</translation>
    </message>
</context>
<context>
    <name>ConflictList</name>
    <message>
        <source>%1: %2 has %3 different values.</source>
        <translation>%1：“%2”有 %3 种不同说法。</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>去处理</translation>
    </message>
</context>
<context>
    <name>ConflictModel</name>
    <message>
        <source>Write the date as 2026-11-30.</source>
        <translation>日期请写成 2026-11-30。</translation>
    </message>
    <message>
        <source>Write the value that shall stand.</source>
        <translation>请写出应采用的值。</translation>
    </message>
</context>
<context>
    <name>ConflictScreen</name>
    <message>
        <source>Decide: %1</source>
        <translation>确定“%1”</translation>
    </message>
    <message>
        <source>Both were entered without knowing of the other. Nothing is lost, whichever you choose; the other stays in the history.</source>
        <translation>两人互不知情，先后填写。无论选哪一个都不会丢失，另一个保留在历史记录中。</translation>
    </message>
    <message>
        <source>Neither: write the right one</source>
        <translation>都不对，另写一个</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>采用此值</translation>
    </message>
    <message>
        <source>Changed at the same time, without conflict</source>
        <translation>同时修改、没有冲突的内容</translation>
    </message>
</context>
<context>
    <name>ConflictValue</name>
    <message>
        <source>Shown until decided</source>
        <translation>确定前显示此值</translation>
    </message>
    <message>
        <source>Also entered</source>
        <translation>另一种说法</translation>
    </message>
    <message>
        <source>Take this one</source>
        <translation>采用这个</translation>
    </message>
</context>
<context>
    <name>DayJournal</name>
    <message>
        <source>Day before</source>
        <translation>前一天</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>后一天</translation>
    </message>
    <message>
        <source>Made %1, confirmed by the server %2</source>
        <translation>当日 %1 项，服务器已确认 %2 项</translation>
    </message>
    <message>
        <source>arrived %1</source>
        <translation>%1 送达</translation>
    </message>
</context>
<context>
    <name>DeliveryMark</name>
    <message>
        <source>Sending %1%</source>
        <translation>发送中 %1%</translation>
    </message>
</context>
<context>
    <name>DutyRow</name>
    <message>
        <source> · %1 of %2</source>
        <translation> · 第 %1/%2 次</translation>
    </message>
    <message>
        <source>%1 d late</source>
        <translation>逾期 %1 天</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>%1 d left</source>
        <translation>剩 %1 天</translation>
    </message>
</context>
<context>
    <name>EnrolCode</name>
    <message>
        <source>Enter the enrolment code</source>
        <translation>输入注册码</translation>
    </message>
    <message>
        <source>The county&apos;s key project office gives it to you. It says who you are and which server to trust; it is good for one tablet.</source>
        <translation>注册码由县重点项目办发放，写明您的身份和可信的服务器，只能用于一台平板。</translation>
    </message>
    <message>
        <source>Enrolment code</source>
        <translation>注册码</translation>
    </message>
    <message>
        <source>Scan the code</source>
        <translation>扫描注册码</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在核对…</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>No network. The code can be entered now; the tablet is enrolled as soon as it reaches the server once.</source>
        <translation>没有网络。可以先输入注册码，连上服务器后即完成注册。</translation>
    </message>
</context>
<context>
    <name>EnrolConfirm</name>
    <message>
        <source>Is this you?</source>
        <translation>请确认身份</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>证书指纹</translation>
    </message>
    <message>
        <source>Yes, that is me</source>
        <translation>是我本人</translation>
    </message>
    <message>
        <source>No, another code</source>
        <translation>不是我，换一个注册码</translation>
    </message>
</context>
<context>
    <name>EnrolLoading</name>
    <message>
        <source>Your projects are coming</source>
        <translation>正在接收您的项目</translation>
    </message>
    <message>
        <source>Your own first, photos last. It goes on in the background.</source>
        <translation>先到您负责的项目，照片最后；可在后台继续。</translation>
    </message>
    <message>
        <source>%1 of %2 records</source>
        <translation>%1 / %2 条记录</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 条记录</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始使用</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
</context>
<context>
    <name>EnrolPin</name>
    <message>
        <source>Choose a PIN of six digits</source>
        <translation>设置 6 位 PIN 码</translation>
    </message>
    <message>
        <source>It locks the tablet after 15 minutes and guards what is on it.</source>
        <translation>15 分钟不操作自动锁定，保护本机内容。</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>新 PIN 码</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>再输入一次</translation>
    </message>
</context>
<context>
    <name>EnrolTour</name>
    <message>
        <source>Nothing to save</source>
        <translation>不用保存</translation>
    </message>
    <message>
        <source>What you enter is kept the moment you leave the field; a photo before its thumbnail shows. A call, a crash or a flat battery costs nothing.</source>
        <translation>离开输入框即已保存，照片在缩略图出现之前就已存好。来电、闪退、没电都不会丢失内容。</translation>
    </message>
    <message>
        <source>You always see where your work is</source>
        <translation>内容在哪里，一目了然</translation>
    </message>
    <message>
        <source>On this tablet only, sending, on the server, backed up. “On the server” is only said when the server has confirmed it.</source>
        <translation>仅在本机、发送中、已送达、已备份。只有服务器确认收到，才显示“已送达”。</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>To work</source>
        <translation>开始工作</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
</context>
<context>
    <name>EnrolmentModel</name>
    <message>
        <source>No code is in the picture. Hold the tablet so that the whole code is seen, or type it.</source>
        <translation>画面中没有注册码。请让整个码进入画面，或手工输入。</translation>
    </message>
    <message>
        <source>The two PINs differ. Type the same PIN twice.</source>
        <translation>两次输入不一致，请输入相同的 PIN 码。</translation>
    </message>
</context>
<context>
    <name>EnrolmentScreen</name>
    <message>
        <source>Tacha field inspection</source>
        <translation>踏查 · 现场检查</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>This is no enrolment code. Scan the code that the office printed for you, or paste the whole line.</source>
        <translation>这不是注册码。请扫描县里打印的注册码，或粘贴整行内容。</translation>
    </message>
    <message>
        <source>The code has a typing error. Compare it with the printed one.</source>
        <translation>注册码有误，请与打印件核对。</translation>
    </message>
    <message>
        <source>The server does not know this code. Compare it with the printed one, or ask the office for a new one.</source>
        <translation>服务器没有这个注册码。请与打印件核对，或向县里重新申领。</translation>
    </message>
    <message>
        <source>This code has been used already. Ask the office for a new one.</source>
        <translation>注册码已被使用，请向县里重新申领。</translation>
    </message>
    <message>
        <source>This code has expired. Ask the office for a new one.</source>
        <translation>注册码已过期，请向县里重新申领。</translation>
    </message>
    <message>
        <source>This is not the server that the office named. Nothing was sent. Use another network, or ask the office.</source>
        <translation>这不是县里指定的服务器，没有发送任何内容。请更换网络，或与县里联系。</translation>
    </message>
    <message>
        <source>A PIN has 4 to 12 digits that are not all the same.</source>
        <translation>PIN 码须为 4 至 12 位数字，且不能全部相同。</translation>
    </message>
    <message>
        <source>Wrong PIN. Your work is safe.</source>
        <translation>PIN 码错误，内容安全。</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Your work is safe; wait before the next try.</source>
        <translation>PIN 码错误次数过多。内容安全，请稍候再试。</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Your work is safe on this tablet; the office must enrol it again.</source>
        <translation>PIN 码错误次数过多。内容安全保存在本机，须由县里重新注册。</translation>
    </message>
    <message>
        <source>A newer version of this app wrote the data on this tablet. Nothing was touched. Install the newer version again.</source>
        <translation>本机数据由更新版本的应用写入，未作任何改动。请重新安装新版本。</translation>
    </message>
    <message>
        <source>The photo was not taken: the tablet is nearly full. Make room under Sync, then take it again.</source>
        <translation>没有拍成：本机空间将满。请到“同步”中清理后再拍。</translation>
    </message>
    <message>
        <source>This file is no JPEG or PNG picture. It was not taken in; choose another one.</source>
        <translation>该文件不是 JPEG 或 PNG 图片，没有导入，请另选。</translation>
    </message>
    <message>
        <source>The picture is larger than 12 MB. It was not taken in; make it smaller first.</source>
        <translation>图片超过 12 MB，没有导入。请先缩小。</translation>
    </message>
    <message>
        <source>This step is not possible any more: the matter has moved on. Nothing was changed. Look at the timeline.</source>
        <translation>事项已有进展，此步骤不能再办，没有改动。请查看办理过程。</translation>
    </message>
    <message>
        <source>Something exists only on this tablet. Let it sync first; nothing was removed.</source>
        <translation>还有内容只存在本机，请先同步；没有删除任何内容。</translation>
    </message>
    <message>
        <source>The text needs 5 to 500 characters. What you wrote is kept.</source>
        <translation>文字须为 5 至 500 字，已填内容都在。</translation>
    </message>
    <message>
        <source>A text is too long. What you wrote is kept; shorten it.</source>
        <translation>文字过长。已填内容都在，请精简。</translation>
    </message>
    <message>
        <source>Something required is still empty. What you wrote is kept.</source>
        <translation>还有必填内容为空，已填内容都在。</translation>
    </message>
    <message>
        <source>The reading is lower than the last one by more than 1 %. Give the reason; everything else is kept.</source>
        <translation>读数比上次低 1 个百分点以上，请说明原因；其他内容都在。</translation>
    </message>
    <message>
        <source>The visit lasted longer than 12 hours. It is kept as a draft; begin a new one for today.</source>
        <translation>本次检查已超过 12 小时，保留为草稿；今天请另开一次。</translation>
    </message>
    <message>
        <source>A major hazard needs a pick from the list or a reason of at least 10 characters.</source>
        <translation>重大隐患须从清单中选择，或写明不少于 10 个字的理由。</translation>
    </message>
    <message>
        <source>A progress reading needs two photos at least. What you wrote is kept; take the photos, then submit.</source>
        <translation>进度读数至少要有两张照片。已填内容都在，补拍后再提交。</translation>
    </message>
    <message>
        <source>Only a minor issue with a photo before and after can be closed on the spot.</source>
        <translation>只有附整改前后照片的轻微问题可以当场闭环。</translation>
    </message>
    <message>
        <source>A later due date needs a reason. The date is unchanged.</source>
        <translation>延后办结时间须说明理由，时间未改动。</translation>
    </message>
    <message>
        <source>Something entered does not fit. What you wrote is kept; look through it again.</source>
        <translation>填写的内容有不合要求之处。已填内容都在，请再核对一遍。</translation>
    </message>
    <message>
        <source>This is not on the tablet (yet). Sync and try again.</source>
        <translation>本机上还没有这项内容，请同步后再试。</translation>
    </message>
    <message>
        <source>It has changed in the meantime. Your text is kept; look at the new state first.</source>
        <translation>这项内容刚刚有了变化。您写的文字已保留，请先看最新状态。</translation>
    </message>
    <message>
        <source>The server does not accept this tablet. Your work stays here; ask the office to enrol it again.</source>
        <translation>服务器不再认可这台平板。您的记录仍在本机，请联系办公室重新登记。</translation>
    </message>
    <message>
        <source>You have no right to do this. Nothing was changed.</source>
        <translation>您没有这项权限，内容未作改动。</translation>
    </message>
    <message>
        <source>This is too large to be taken in. Nothing was changed.</source>
        <translation>内容过大，无法收下，未作改动。</translation>
    </message>
    <message>
        <source>Too many tries in a short time. Your work is safe; it goes on by itself in a while.</source>
        <translation>短时间内尝试次数过多。您的记录是安全的，稍后会自动继续。</translation>
    </message>
    <message>
        <source>The server cannot be reached. Your work is safe on this tablet and is sent as soon as there is network.</source>
        <translation>暂时连不上服务器。您的记录安全保存在本机，有网络时会自动发送。</translation>
    </message>
    <message>
        <source>The network is too slow just now. Your work is safe on this tablet; it goes on by itself.</source>
        <translation>当前网络太慢。您的记录安全保存在本机，稍后会自动继续。</translation>
    </message>
    <message>
        <source>The tablet is full. What was saved before is safe; make room under Sync, then do it again.</source>
        <translation>平板存储空间已满。此前保存的内容是安全的，请到“同步”页腾出空间后再试。</translation>
    </message>
    <message>
        <source>The tablet&apos;s storage does not work. What was saved before is untouched; restart the tablet and tell the office.</source>
        <translation>平板存储出现故障。此前保存的内容没有受影响，请重启平板并告知办公室。</translation>
    </message>
    <message>
        <source>The server is busy. Your work is safe on this tablet; it goes on by itself.</source>
        <translation>服务器正忙。您的记录安全保存在本机，稍后会自动继续。</translation>
    </message>
    <message>
        <source>Something went wrong in the app. What was saved before is safe. Please tell the office what you did.</source>
        <translation>应用出现意外错误。此前保存的内容是安全的，请告知办公室您刚才的操作。</translation>
    </message>
</context>
<context>
    <name>FollowUpDocument</name>
    <message>
        <source>Draft, no number yet</source>
        <translation>草稿，尚未编号</translation>
    </message>
    <message>
        <source>:</source>
        <translation>：</translation>
    </message>
    <message>
        <source>Signed: %1</source>
        <translation>签发：%1</translation>
    </message>
    <message>
        <source>To be signed by: %1</source>
        <translation>待签发：%1</translation>
    </message>
    <message>
        <source>Copies: %1</source>
        <translation>抄送：%1</translation>
    </message>
    <message>
        <source>Sign for by %1</source>
        <translation>%1 前签收</translation>
    </message>
    <message>
        <source>Reply by %1</source>
        <translation>%1 前回复</translation>
    </message>
    <message>
        <source>Clear by %1</source>
        <translation>%1 前销号</translation>
    </message>
</context>
<context>
    <name>FollowUpListScreen</name>
    <message>
        <source>Which follow-ups</source>
        <translation>督办件范围</translation>
    </message>
    <message>
        <source>For me %1</source>
        <translation>待我办理 %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>未办结 %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>没有待您办理的事项</translation>
    </message>
    <message>
        <source>No follow-up here</source>
        <translation>这里没有督办件</translation>
    </message>
    <message>
        <source>New follow-ups come with the sync and show here at once.</source>
        <translation>新的督办件同步后立即显示在这里。</translation>
    </message>
</context>
<context>
    <name>FollowUpModel</name>
    <message>
        <source>Under review: all deadlines stand still until a visit is decided.</source>
        <translation>待核：有关检查认定之前，各项时限暂停。</translation>
    </message>
    <message>
        <source>It is issued once it is signed.</source>
        <translation>签发后下达。</translation>
    </message>
    <message>
        <source>Without a reply it moves up to level %1 of the ladder.</source>
        <translation>逾期未回复将升至第 %1 级。</translation>
    </message>
    <message>
        <source>It stands on the highest level and goes to the weekly meeting.</source>
        <translation>已到最高一级，提交周例会。</translation>
    </message>
</context>
<context>
    <name>FollowUpRow</name>
    <message>
        <source>Under review</source>
        <translation>待核</translation>
    </message>
    <message>
        <source>%1 d late</source>
        <translation>逾期 %1 天</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>%1 d left</source>
        <translation>剩 %1 天</translation>
    </message>
    <message>
        <source>sign for</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>销号</translation>
    </message>
</context>
<context>
    <name>FollowUpScreen</name>
    <message>
        <source>Withdrawn. %1</source>
        <translation>已撤销。%1</translation>
    </message>
    <message>
        <source>Under review: visits not yet accepted decide it. All deadlines stand still.</source>
        <translation>待核：取决于尚未认定的检查，各项时限暂停。</translation>
    </message>
    <message>
        <source>“%1” will be sent with the next sync.</source>
        <translation>“%1”将在下次同步时发送。</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>办理过程</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下步打算</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Reply due %1</source>
        <translation>%1 前回复</translation>
    </message>
</context>
<context>
    <name>FollowUpWhy</name>
    <message>
        <source>Why it was raised</source>
        <translation>督办缘由</translation>
    </message>
    <message>
        <source>Thresholds: %1</source>
        <translation>阈值：%1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Ends when: %1</source>
        <translation>解除条件：%1</translation>
    </message>
</context>
<context>
    <name>FollowUpsTab</name>
    <message>
        <source>No follow-up</source>
        <translation>没有督办件</translation>
    </message>
    <message>
        <source>Nothing has been raised for this project.</source>
        <translation>该项目没有产生督办件。</translation>
    </message>
</context>
<context>
    <name>IssueEditor</name>
    <message>
        <source>This tablet cannot call. Dial the number by hand.</source>
        <translation>本机不能拨号，请手工拨打。</translation>
    </message>
</context>
<context>
    <name>IssueEditorScreen</name>
    <message>
        <source>Report an issue</source>
        <translation>上报问题</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>%1, due %2</source>
        <translation>%1，%2 前办结</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>IssueHow</name>
    <message>
        <source>How serious?</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>proposed: %1</source>
        <translation>建议：%1</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Call at once: people may be in danger. The record alone is not enough.</source>
        <translation>请立即打电话：可能危及人身安全，仅作记录是不够的。</translation>
    </message>
    <message>
        <source>Not on the list: why it is major, at least 10 characters</source>
        <translation>不在清单内：说明为何属重大隐患（不少于 10 个字）</translation>
    </message>
    <message>
        <source>Put right on the spot</source>
        <translation>当场整改</translation>
    </message>
    <message>
        <source>Needs a photo before and after.</source>
        <translation>须有整改前、后照片各一张。</translation>
    </message>
    <message>
        <source>Strong public concern</source>
        <translation>群众反映强烈</translation>
    </message>
    <message>
        <source>Only a recheck on site can close it.</source>
        <translation>须现场复查才能闭环。</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>%1 more needed</source>
        <translation>还差 %1 张</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>送达</translation>
    </message>
    <message>
        <source>Addressee</source>
        <translation>送达对象</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>办结时限</translation>
    </message>
</context>
<context>
    <name>IssueModel</name>
    <message>
        <source>Choose a date. The due time is unchanged.</source>
        <translation>请选择日期，办结时间未改动。</translation>
    </message>
</context>
<context>
    <name>IssueRow</name>
    <message>
        <source>Conflict</source>
        <translation>有冲突</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>%1 到期</translation>
    </message>
</context>
<context>
    <name>IssueScreen</name>
    <message>
        <source>Issue</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Two people changed this differently. Both values are kept until someone decides.</source>
        <translation>两人对此作了不同修改，确定之前两个值都保留。</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>去处理</translation>
    </message>
    <message>
        <source>Part of the works</source>
        <translation>部位</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>办结时限</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Put right, round %1</source>
        <translation>第 %1 轮整改</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>办理过程</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>New date (year-month-day)</source>
        <translation>新的日期（年-月-日）</translation>
    </message>
    <message>
        <source>Reason, needed for a later date</source>
        <translation>理由（延后时必填）</translation>
    </message>
</context>
<context>
    <name>IssueSection</name>
    <message>
        <source>Photos %1</source>
        <translation>照片 %1</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>%1 到期</translation>
    </message>
    <message>
        <source>Remove issue</source>
        <translation>移除问题</translation>
    </message>
    <message>
        <source>Report an issue</source>
        <translation>上报问题</translation>
    </message>
</context>
<context>
    <name>IssueWhat</name>
    <message>
        <source>What is wrong?</source>
        <translation>什么问题</translation>
    </message>
    <message>
        <source>Perhaps the same: “%1”, %2 away, reported %3 by %4. Both are kept.</source>
        <translation>可能是同一问题：“%1”，相距 %2，%4 于 %3 上报。两条都会保留。</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>问题描述</translation>
    </message>
    <message>
        <source>Choose a phrase below or write</source>
        <translation>选用下面的常用语，或自己填写</translation>
    </message>
    <message>
        <source>Search phrases</source>
        <translation>搜索常用语</translation>
    </message>
    <message>
        <source>Part of the works</source>
        <translation>部位</translation>
    </message>
    <message>
        <source>K2+300 left side, second floor …</source>
        <translation>如 K2+300 左侧、二层……</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>条款</translation>
    </message>
</context>
<context>
    <name>IssuesTab</name>
    <message>
        <source>No issue has been reported</source>
        <translation>尚无上报的问题</translation>
    </message>
    <message>
        <source>Issues are reported from a visit.</source>
        <translation>问题在现场检查时上报。</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Delete digit</source>
        <translation>删除一位</translation>
    </message>
</context>
<context>
    <name>Lamp</name>
    <message>
        <source>%1, no fresh reading</source>
        <translation>%1（无新读数）</translation>
    </message>
    <message>
        <source>Nothing is open that would light the lamp.</source>
        <translation>没有会亮灯的未办事项。</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>Try again in %1 s</source>
        <translation>%1 秒后可重试</translation>
    </message>
    <message>
        <source>Enter your PIN</source>
        <translation>请输入 PIN 码</translation>
    </message>
    <message>
        <source>Your open pages are kept. Unsent: %1</source>
        <translation>打开的页面已保留。待传 %1 项</translation>
    </message>
</context>
<context>
    <name>LogSection</name>
    <message>
        <source>Workers on site</source>
        <translation>在场人数</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>机械台数</translation>
    </message>
    <message>
        <source>Work done today</source>
        <translation>今日施工内容</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Tacha field inspection</source>
        <translation>踏查 · 现场检查</translation>
    </message>
</context>
<context>
    <name>MajorHazard</name>
    <message>
        <source>Works without permit or safety management</source>
        <translation>无许可或无安全管理施工</translation>
    </message>
    <message>
        <source>Deep pit</source>
        <translation>深基坑</translation>
    </message>
    <message>
        <source>Formwork and its support</source>
        <translation>模板及支撑体系</translation>
    </message>
    <message>
        <source>Scaffold</source>
        <translation>脚手架</translation>
    </message>
    <message>
        <source>Lifting gear and hoists</source>
        <translation>起重机械及垂直运输</translation>
    </message>
    <message>
        <source>Work at height</source>
        <translation>高处作业</translation>
    </message>
    <message>
        <source>Temporary power</source>
        <translation>临时用电</translation>
    </message>
    <message>
        <source>Limited space</source>
        <translation>有限空间作业</translation>
    </message>
    <message>
        <source>Demolition</source>
        <translation>拆除工程</translation>
    </message>
    <message>
        <source>Tunnelling</source>
        <translation>暗挖工程</translation>
    </message>
</context>
<context>
    <name>NodesSection</name>
    <message>
        <source>Plan %1 · reported %2</source>
        <translation>计划 %1 · 申报 %2</translation>
    </message>
    <message>
        <source>Plan %1 · not reported</source>
        <translation>计划 %1 · 未申报</translation>
    </message>
    <message>
        <source>As reported</source>
        <translation>与申报一致</translation>
    </message>
    <message>
        <source>It differs</source>
        <translation>与申报不符</translation>
    </message>
    <message>
        <source>Real date (year-month-day)</source>
        <translation>实际日期（年-月-日）</translation>
    </message>
    <message>
        <source>Real state</source>
        <translation>实际情况</translation>
    </message>
    <message>
        <source>Opinion of the group on the lamp</source>
        <translation>检查组亮灯意见</translation>
    </message>
</context>
<context>
    <name>NoteSection</name>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>For the weekly meeting, if anything must be decided there</source>
        <translation>需提交周例会研究的问题</translation>
    </message>
</context>
<context>
    <name>ObstacleSection</name>
    <message>
        <source>Since %1 · %2</source>
        <translation>自%1起 · %2</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Since (year-month-day)</source>
        <translation>起始日期（年-月-日）</translation>
    </message>
    <message>
        <source>What exactly</source>
        <translation>具体情况</translation>
    </message>
    <message>
        <source>Add obstacle</source>
        <translation>添加受阻情况</translation>
    </message>
</context>
<context>
    <name>OfflineList</name>
    <message>
        <source>What works without network</source>
        <translation>离线可用</translation>
    </message>
    <message>
        <source>Visits, readings, checklists, photos, issues and suggestions, for weeks</source>
        <translation>检查、读数、检查表、照片、问题和建议，可连续数周</translation>
    </message>
    <message>
        <source>Projects, plans, earlier visits and follow-ups that are on this tablet</source>
        <translation>本机已有的项目、计划、历次检查和督办件</translation>
    </message>
    <message>
        <source>Signing for, replying, rechecking: they wait here and are sent in order</source>
        <translation>签收、回复、复查：先存本机，按顺序发送</translation>
    </message>
    <message>
        <source>Reviewing visits whose photos are on board</source>
        <translation>审核照片已在本机的检查</translation>
    </message>
    <message>
        <source>Waits for network: document numbers, new follow-ups, photos of others</source>
        <translation>须等网络：文号、新的督办件、他人的照片</translation>
    </message>
</context>
<context>
    <name>OpinionSection</name>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>What was said, without names</source>
        <translation>意见内容，不写姓名</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
</context>
<context>
    <name>OverviewTab</name>
    <message>
        <source>Actual, read %1</source>
        <translation>实际进度（%1）</translation>
    </message>
    <message>
        <source>Planned today</source>
        <translation>今日计划进度</translation>
    </message>
    <message>
        <source>Points behind plan</source>
        <translation>落后计划（百分点）</translation>
    </message>
    <message>
        <source>Points ahead of plan</source>
        <translation>超前计划（百分点）</translation>
    </message>
    <message>
        <source>Completion, due this year</source>
        <translation>计划完工（年内完成）</translation>
    </message>
    <message>
        <source>Completion</source>
        <translation>计划完工</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>阶段节点</translation>
    </message>
    <message>
        <source>Quantities</source>
        <translation>工程量</translation>
    </message>
    <message>
        <source>%1 of %2 %3</source>
        <translation>%1 / %2 %3</translation>
    </message>
    <message>
        <source>Investment and funds</source>
        <translation>投资与资金</translation>
    </message>
    <message>
        <source>Total investment</source>
        <translation>总投资</translation>
    </message>
    <message>
        <source>Done so far</source>
        <translation>已完成投资</translation>
    </message>
    <message>
        <source>Matching funds in place</source>
        <translation>配套资金到位</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>1+3 专班</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>PartsSection</name>
    <message>
        <source>Remark</source>
        <translation>评语</translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation>简要填写</translation>
    </message>
</context>
<context>
    <name>PhotoCompare</name>
    <message>
        <source>Earlier and later photo</source>
        <translation>前后照片对比</translation>
    </message>
    <message>
        <source>Earlier · %1</source>
        <translation>较早 · %1</translation>
    </message>
    <message>
        <source>Later · %1</source>
        <translation>较晚 · %1</translation>
    </message>
</context>
<context>
    <name>PhotoFace</name>
    <message>
        <source>Imported</source>
        <translation>导入</translation>
    </message>
</context>
<context>
    <name>PhotoScreen</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>上一张</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>下一张</translation>
    </message>
</context>
<context>
    <name>PhotoStrip</name>
    <message>
        <source>Take photo</source>
        <translation>拍照</translation>
    </message>
</context>
<context>
    <name>PhotoTile</name>
    <message>
        <source>Photo, %1, %2</source>
        <translation>照片，%1，%2</translation>
    </message>
</context>
<context>
    <name>PhotosTab</name>
    <message>
        <source>No photo yet</source>
        <translation>还没有照片</translation>
    </message>
    <message>
        <source>%1 photos</source>
        <translation>%1 张</translation>
    </message>
</context>
<context>
    <name>PictureFiles</name>
    <message>
        <source>Choose pictures</source>
        <translation>选择图片</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>PinEntry</name>
    <message>
        <source>%1 of %2 digits</source>
        <translation>已输入 %1 位，共 %2 位</translation>
    </message>
</context>
<context>
    <name>PlaceContent</name>
    <message>
        <source>Choose a project on the left</source>
        <translation>请在左侧选择项目</translation>
    </message>
    <message>
        <source>Choose a follow-up on the left</source>
        <translation>请在左侧选择督办件</translation>
    </message>
</context>
<context>
    <name>PlaceRail</name>
    <message>
        <source>Tacha</source>
        <translation>踏查</translation>
    </message>
</context>
<context>
    <name>PlaceSection</name>
    <message>
        <source>Position %1 · ±%2 m · %3 s old</source>
        <translation>定位%1 · ±%2 m · %3 秒前</translation>
    </message>
    <message>
        <source>Take the position again</source>
        <translation>重新定位</translation>
    </message>
    <message>
        <source>A visit counts from %1 minutes on site.</source>
        <translation>现场停留满 %1 分钟方计为一次走访。</translation>
    </message>
    <message>
        <source>Why is the work outside the drawn site?</source>
        <translation>为何在现场范围之外？</translation>
    </message>
    <message>
        <source>Photo of the site board</source>
        <translation>拍摄公示牌</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>情况说明</translation>
    </message>
</context>
<context>
    <name>PlanTab</name>
    <message>
        <source>Monthly plan</source>
        <translation>月度计划</translation>
    </message>
    <message>
        <source>Version %1 · %2</source>
        <translation>第 %1 版 · %2</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>现场范围</translation>
    </message>
    <message>
        <source>Circle of %1 m</source>
        <translation>半径 %1 m</translation>
    </message>
    <message>
        <source>Line, %1 m each side</source>
        <translation>线路，两侧各 %1 m</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>多边形范围</translation>
    </message>
    <message>
        <source>From here</source>
        <translation>距此</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记信息</translation>
    </message>
    <message>
        <source>Project code</source>
        <translation>项目编号</translation>
    </message>
    <message>
        <source>National code</source>
        <translation>国家代码</translation>
    </message>
    <message>
        <source>Responsible unit</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Lead department</source>
        <translation>主管部门</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>乡镇</translation>
    </message>
    <message>
        <source>Planned start</source>
        <translation>计划开工</translation>
    </message>
    <message>
        <source>Planned completion</source>
        <translation>计划完工</translation>
    </message>
</context>
<context>
    <name>Preflight</name>
    <message>
        <source>Free space</source>
        <translation>剩余空间</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>电量</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>上次同步</translation>
    </message>
    <message>
        <source>Projects and checklists</source>
        <translation>项目与检查表</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>定位</translation>
    </message>
    <message>
        <source>Before setting out</source>
        <translation>出发前</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需注意</translation>
    </message>
    <message>
        <source>Preparing… %1</source>
        <translation>正在准备… %1</translation>
    </message>
    <message>
        <source>Prepare for today</source>
        <translation>准备今日数据</translation>
    </message>
    <message>
        <source>Prepared %1. Everything needed today works without network.</source>
        <translation>%1 已备妥。今天要用的内容都可离线使用。</translation>
    </message>
</context>
<context>
    <name>ProgressBars</name>
    <message>
        <source>Planned %1, actual %2</source>
        <translation>计划 %1，实际 %2</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实际</translation>
    </message>
</context>
<context>
    <name>ProgressCurve</name>
    <message>
        <source>Progress curve, planned against actual</source>
        <translation>计划与实际进度曲线</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
</context>
<context>
    <name>ProjectFilters</name>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
</context>
<context>
    <name>ProjectHead</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>ProjectListScreen</name>
    <message>
        <source>Name, code, initials or township</source>
        <translation>名称、编号、拼音首字母或乡镇</translation>
    </message>
    <message>
        <source>%1 of %2 projects</source>
        <translation>%1 个项目，共 %2 个</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>Nearest first</source>
        <translation>距离优先</translation>
    </message>
    <message>
        <source>Most urgent first</source>
        <translation>紧急优先</translation>
    </message>
    <message>
        <source>No project fits</source>
        <translation>没有符合条件的项目</translation>
    </message>
    <message>
        <source>No project on this tablet yet</source>
        <translation>本机还没有项目</translation>
    </message>
    <message>
        <source>Take away a filter or shorten the search.</source>
        <translation>请减少筛选条件，或缩短搜索词。</translation>
    </message>
    <message>
        <source>Projects come with the next sync.</source>
        <translation>同步后项目会显示在这里。</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
</context>
<context>
    <name>ProjectModel</name>
    <message>
        <source>This tablet cannot call. Dial the number by hand.</source>
        <translation>本机不能拨号，请手工拨打。</translation>
    </message>
</context>
<context>
    <name>ProjectRow</name>
    <message>
        <source>Has a conflict</source>
        <translation>有冲突</translation>
    </message>
    <message>
        <source>Visited %1</source>
        <translation>走访 %1</translation>
    </message>
    <message>
        <source>Not visited yet</source>
        <translation>尚未走访</translation>
    </message>
    <message>
        <source>Issues %1</source>
        <translation>问题 %1</translation>
    </message>
    <message>
        <source>Follow-ups %1</source>
        <translation>督办 %1</translation>
    </message>
</context>
<context>
    <name>ProjectScreen</name>
    <message>
        <source>Overview</source>
        <translation>概况</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>Plan and site</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Start visit</source>
        <translation>开始检查</translation>
    </message>
</context>
<context>
    <name>ReadingSection</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Last time %1, on %2</source>
        <translation>上次 %1（%2）</translation>
    </message>
    <message>
        <source>No change since then</source>
        <translation>与上次持平</translation>
    </message>
    <message>
        <source>%1 points since then</source>
        <translation>较上次 %1 个百分点</translation>
    </message>
    <message>
        <source>Planned for today %1</source>
        <translation>今日计划 %1</translation>
    </message>
    <message>
        <source>Why is it lower than last time?</source>
        <translation>为何低于上次？</translation>
    </message>
    <message>
        <source>%1, planned %2, last time %3</source>
        <translation>%1（计划 %2，上次 %3）</translation>
    </message>
    <message>
        <source>Basis of the reading</source>
        <translation>读数依据</translation>
    </message>
    <message>
        <source>Photos from the usual viewpoints</source>
        <translation>固定机位照片</translation>
    </message>
    <message>
        <source>Photos from the usual viewpoints, %1 more needed</source>
        <translation>固定机位照片，还差 %1 张</translation>
    </message>
    <message>
        <source>Other viewpoint</source>
        <translation>其他机位</translation>
    </message>
</context>
<context>
    <name>ReviewAsk</name>
    <message>
        <source>Question the photo</source>
        <translation>对照片存疑</translation>
    </message>
    <message>
        <source>Send the visit back</source>
        <translation>退回本次检查</translation>
    </message>
    <message>
        <source>Hold the visit</source>
        <translation>将本次检查转为待审</translation>
    </message>
    <message>
        <source>Notice from the photo</source>
        <translation>依据照片起草通知</translation>
    </message>
    <message>
        <source>The visitor sees this in red on Today, at the very item.</source>
        <translation>检查人会在“今日”中看到红色退回意见，并标在相应条目上。</translation>
    </message>
    <message>
        <source>A reading that rests on it is held until the question is answered.</source>
        <translation>以这张照片为依据的读数先行搁置，待说明后再定。</translation>
    </message>
    <message>
        <source>A draft is put up for signature with this photo attached.</source>
        <translation>将附上这张照片起草文书，送请签发。</translation>
    </message>
    <message>
        <source>The visit counts for the time being.</source>
        <translation>本次检查暂计入。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>ReviewFacts</name>
    <message>
        <source>Stage seen</source>
        <translation>现场阶段</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>读数</translation>
    </message>
    <message>
        <source>%1, last time %2, planned %3</source>
        <translation>%1（上次 %2，计划 %3）</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Weekly meeting</source>
        <translation>提交周例会</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>检查表</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>不适用</translation>
    </message>
</context>
<context>
    <name>ReviewHead</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
</context>
<context>
    <name>ReviewModel</name>
    <message>
        <source>At the edge of the site, within the accuracy of the position.</source>
        <translation>在现场边缘，属定位误差之内。</translation>
    </message>
    <message>
        <source>The position lies on the site.</source>
        <translation>定位在现场范围内。</translation>
    </message>
    <message>
        <source>Time confirmed by satellite.</source>
        <translation>时间由卫星校准。</translation>
    </message>
    <message>
        <source>Time confirmed by the server.</source>
        <translation>时间由服务器校准。</translation>
    </message>
    <message>
        <source>All photos were taken with the camera on this visit.</source>
        <translation>照片均为本次现场拍摄。</translation>
    </message>
    <message>
        <source>A photo is the same as one of another visit.</source>
        <translation>有一张照片与另一次检查的相同。</translation>
    </message>
    <message>
        <source>Signed by the tablet, unbroken, and complete.</source>
        <translation>本机签名有效，链条连续，内容完整。</translation>
    </message>
    <message>
        <source>The server has marked this record: %1.</source>
        <translation>服务器已对此记录作出标记：%1。</translation>
    </message>
    <message>
        <source>The remark goes with your decision.</source>
        <translation>意见将随审核结果一并送达。</translation>
    </message>
    <message>
        <source>The issue is recorded; its notice is drafted when it reaches the server.</source>
        <translation>问题已记录，送达服务器后起草通知。</translation>
    </message>
</context>
<context>
    <name>ReviewPhotos</name>
    <message>
        <source>This visit has no photo.</source>
        <translation>本次检查没有照片。</translation>
    </message>
    <message>
        <source>Looks like an earlier photo: %1</source>
        <translation>与较早照片相似：%1</translation>
    </message>
    <message>
        <source>Photo in order</source>
        <translation>照片通过</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Issue a notice</source>
        <translation>下发通知</translation>
    </message>
</context>
<context>
    <name>ReviewQueue</name>
    <message>
        <source>Verdict</source>
        <translation>认定结果</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>Photos %1</source>
        <translation>照片 %1</translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>Everything is reviewed</source>
        <translation>全部审核完毕</translation>
    </message>
    <message>
        <source>New visits come with the sync.</source>
        <translation>新的检查同步后显示在这里。</translation>
    </message>
    <message>
        <source>%1 decided, %2 waiting</source>
        <translation>已审 %1 件，待审 %2 件</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>待核</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Next, previous visit</source>
        <translation>下一件、上一件</translation>
    </message>
    <message>
        <source>Accept the visit</source>
        <translation>通过本次检查</translation>
    </message>
    <message>
        <source>Question the photo</source>
        <translation>对照片存疑</translation>
    </message>
    <message>
        <source>Compare with the earlier photo</source>
        <translation>与较早照片对比</translation>
    </message>
    <message>
        <source>Notice from the photo</source>
        <translation>依据照片起草通知</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>显示本列表</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear search</source>
        <translation>清空搜索</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Me and settings</source>
        <translation>我的与设置</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>立即锁定</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>强光</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>大</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>较大</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Gloves</source>
        <translation>戴手套</translation>
    </message>
    <message>
        <source>Larger buttons and rows.</source>
        <translation>放大按钮和行距。</translation>
    </message>
    <message>
        <source>Left hand</source>
        <translation>左手操作</translation>
    </message>
    <message>
        <source>Main actions at the left thumb.</source>
        <translation>主要按钮放在左手拇指处。</translation>
    </message>
    <message>
        <source>Complaints and suggestions</source>
        <translation>投诉建议</translation>
    </message>
    <message>
        <source>About this app or about supervision itself. Goes to the county&apos;s key project office; it is answered within five working days.</source>
        <translation>对本应用或督查工作有意见，都可以写在这里。由县重点项目办受理，五个工作日内答复。</translation>
    </message>
    <message>
        <source>What should be better?</source>
        <translation>哪里需要改进？</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Filing number</source>
        <translation>备案编号</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>This tablet</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Tacha is free software under the Apache License 2.0. It uses Qt (LGPL 3), SQLite (public domain), OpenSSL (Apache 2.0), nlohmann/json (MIT) and libexif (LGPL 2.1).</source>
        <translation>踏查为自由软件，采用 Apache 2.0 许可证。使用了 Qt（LGPL 3）、SQLite（公有领域）、OpenSSL（Apache 2.0）、nlohmann/json（MIT）和 libexif（LGPL 2.1）。</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Undo</source>
        <translation>撤消</translation>
    </message>
</context>
<context>
    <name>SitePlan</name>
    <message>
        <source>Site with the position of the visit</source>
        <translation>现场范围与检查定位</translation>
    </message>
    <message>
        <source>Width %1</source>
        <translation>图宽 %1</translation>
    </message>
</context>
<context>
    <name>StageLine</name>
    <message>
        <source>Not for this type</source>
        <translation>本类项目不设</translation>
    </message>
    <message>
        <source>Plan %1</source>
        <translation>计划 %1</translation>
    </message>
    <message>
        <source>Done %1, verified</source>
        <translation>完成 %1，已核实</translation>
    </message>
    <message>
        <source>Done %1, not verified</source>
        <translation>完成 %1，未核实</translation>
    </message>
    <message>
        <source>%1 days overdue</source>
        <translation>逾期 %1 天</translation>
    </message>
</context>
<context>
    <name>StartButton</name>
    <message>
        <source>Start visit</source>
        <translation>开始检查</translation>
    </message>
</context>
<context>
    <name>StartTile</name>
    <message>
        <source>Start visit</source>
        <translation>开始检查</translation>
    </message>
</context>
<context>
    <name>StartVisitSheet</name>
    <message>
        <source>Visit which project?</source>
        <translation>检查哪个项目？</translation>
    </message>
    <message>
        <source>Which kind of visit?</source>
        <translation>哪一类检查？</translation>
    </message>
    <message>
        <source>Next due</source>
        <translation>最近到期</translation>
    </message>
    <message>
        <source>Name, code, initials or township</source>
        <translation>名称、编号、拼音首字母或乡镇</translation>
    </message>
    <message>
        <source>Your roles do not include a visit of this project.</source>
        <translation>您的角色不包含对该项目的检查。</translation>
    </message>
    <message>
        <source>Another project</source>
        <translation>换一个项目</translation>
    </message>
</context>
<context>
    <name>StateView</name>
    <message>
        <source>Nothing here yet</source>
        <translation>暂无内容</translation>
    </message>
    <message>
        <source>Loading from this tablet</source>
        <translation>正在从本机读取</translation>
    </message>
    <message>
        <source>Loading from this tablet…</source>
        <translation>正在从本机读取…</translation>
    </message>
    <message>
        <source>This could not be shown</source>
        <translation>暂时无法显示</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Less</source>
        <translation>减少</translation>
    </message>
    <message>
        <source>More</source>
        <translation>增加</translation>
    </message>
</context>
<context>
    <name>SubmitSheet</name>
    <message>
        <source>Check and submit</source>
        <translation>核对并提交</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>还缺</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>What it will raise</source>
        <translation>将会引发</translation>
    </message>
    <message>
        <source>Nothing beyond the record itself.</source>
        <translation>只形成检查记录，不引发其他事项。</translation>
    </message>
    <message>
        <source>Does it count?</source>
        <translation>是否计入</translation>
    </message>
    <message>
        <source>Why it is sent so late</source>
        <translation>迟报原因</translation>
    </message>
    <message>
        <source>What gets locked</source>
        <translation>提交后锁定</translation>
    </message>
    <message>
        <source>Answers, reading, position and photos. Later changes only as an addendum within 7 days.</source>
        <translation>检查答案、读数、定位和照片锁定。7 日内只能以补充说明更正。</translation>
    </message>
    <message>
        <source>Submit visit</source>
        <translation>提交检查</translation>
    </message>
    <message>
        <source>Parts are still missing</source>
        <translation>还有必填内容</translation>
    </message>
    <message>
        <source>It stays on this tablet until the server confirms it.</source>
        <translation>服务器确认收到之前，内容一直保留在本机。</translation>
    </message>
</context>
<context>
    <name>SuggestionRow</name>
    <message>
        <source>Answer of %1, %2</source>
        <translation>%1 答复（%2）</translation>
    </message>
    <message>
        <source>Rated: %1</source>
        <translation>评价：%1</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>转办</translation>
    </message>
</context>
<context>
    <name>SuggestionScreen</name>
    <message>
        <source>Which suggestions</source>
        <translation>建议范围</translation>
    </message>
    <message>
        <source>To forward %1</source>
        <translation>待转办 %1</translation>
    </message>
    <message>
        <source>To rate %1</source>
        <translation>待评价 %1</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>没有待您办理的事项</translation>
    </message>
    <message>
        <source>No suggestion yet</source>
        <translation>还没有建议</translation>
    </message>
    <message>
        <source>A suggestion is written during a visit.</source>
        <translation>建议在现场检查时填写。</translation>
    </message>
    <message>
        <source>Forward to</source>
        <translation>转交给</translation>
    </message>
    <message>
        <source>A suggestion raises no notice. The handler answers, the deputy rates the answer.</source>
        <translation>代表建议不产生督办通知。由承办单位答复，代表评价。</translation>
    </message>
    <message>
        <source>Not satisfied: what is still missing?</source>
        <translation>不满意：还有哪些没有解决？</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Send the rating</source>
        <translation>提交评价</translation>
    </message>
</context>
<context>
    <name>SuggestionSection</name>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Your suggestion, at least 5 characters</source>
        <translation>请填写建议，不少于 5 个字</translation>
    </message>
    <message>
        <source>Add suggestion</source>
        <translation>添加建议</translation>
    </message>
    <message>
        <source>The congress office forwards it; you will see the answer here and can rate it.</source>
        <translation>建议由人大工作机构转办，答复会显示在这里，由您评价。</translation>
    </message>
</context>
<context>
    <name>SyncModel</name>
    <message>
        <source>You have paused sending.</source>
        <translation>您已暂停发送。</translation>
    </message>
    <message>
        <source>Waits for network.</source>
        <translation>等待网络。</translation>
    </message>
    <message>
        <source>Is being sent.</source>
        <translation>正在发送。</translation>
    </message>
    <message>
        <source>Goes with the next sync.</source>
        <translation>下次同步时发送。</translation>
    </message>
    <message>
        <source>The server keeps it and the office looks at it: %1. Nothing is lost.</source>
        <translation>服务器已留存，由县里核查：%1。内容没有丢失。</translation>
    </message>
    <message>
        <source>The picture&apos;s file is missing on this tablet. Its record is safe; tell the office.</source>
        <translation>本机缺少这张图片的文件，记录仍在，请告知县里。</translation>
    </message>
    <message>
        <source>The server refused the picture (%1). It stays on this tablet.</source>
        <translation>服务器未接收这张图片（%1），仍保留在本机。</translation>
    </message>
    <message>
        <source>Waits for Wi-Fi: originals may not use mobile data.</source>
        <translation>等待无线网络：原图不使用移动数据。</translation>
    </message>
    <message>
        <source>%1 MB were freed. Every photo is in the office&apos;s backup.</source>
        <translation>已清出 %1 MB。照片在县里都有备份。</translation>
    </message>
</context>
<context>
    <name>SyncScreen</name>
    <message>
        <source>Not yet sent</source>
        <translation>未送达</translation>
    </message>
    <message>
        <source>What I did and what has arrived</source>
        <translation>我的记录与送达情况</translation>
    </message>
</context>
<context>
    <name>SyncSettings</name>
    <message>
        <source>Over mobile data</source>
        <translation>使用移动数据时</translation>
    </message>
    <message>
        <source>Records always go at once.</source>
        <translation>文字记录始终立即发送。</translation>
    </message>
    <message>
        <source>Previews of photos</source>
        <translation>照片预览图</translation>
    </message>
    <message>
        <source>Original photos</source>
        <translation>照片原图</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>剩余空间</translation>
    </message>
    <message>
        <source>Used by Tacha</source>
        <translation>踏查占用</translation>
    </message>
    <message>
        <source>%1 originals, %2, are backed up on the server. They can be cleared here; their previews stay.</source>
        <translation>有 %1 张原图（%2）已在服务器备份，可以从本机清除；预览图保留。</translation>
    </message>
    <message>
        <source>Clear %1</source>
        <translation>清除 %1</translation>
    </message>
    <message>
        <source>Carry by card</source>
        <translation>存储卡递送</translation>
    </message>
    <message>
        <source>Written to %1. Hand it to the office.</source>
        <translation>已写入 %1，请交县里。</translation>
    </message>
    <message>
        <source>Everything unsent as one sealed file that only the server can open.</source>
        <translation>把未传内容写成一个密封文件，只有服务器能打开。</translation>
    </message>
    <message>
        <source>Write the sealed file</source>
        <translation>生成密封文件</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Closed while something exists only on this tablet.</source>
        <translation>还有内容只存在本机，暂不能退出。</translation>
    </message>
    <message>
        <source>Sign out of this tablet</source>
        <translation>从本机退出</translation>
    </message>
</context>
<context>
    <name>SyncStatus</name>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Previews</source>
        <translation>预览图</translation>
    </message>
    <message>
        <source>Originals</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>Everything is on the server</source>
        <translation>全部已送达</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>正在发送…</translation>
    </message>
    <message>
        <source>%1 things are on this tablet only</source>
        <translation>%1 项仅在本机</translation>
    </message>
    <message>
        <source>No network, work goes on</source>
        <translation>无网络，不影响工作</translation>
    </message>
    <message>
        <source>Weak network, sent when it is better</source>
        <translation>网络较弱，好转后发送</translation>
    </message>
    <message>
        <source>On mobile data</source>
        <translation>正在使用移动数据</translation>
    </message>
    <message>
        <source>On a network</source>
        <translation>网络正常</translation>
    </message>
    <message>
        <source>last sync %1</source>
        <translation>上次同步 %1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>TeamList</name>
    <message>
        <source>Call %1</source>
        <translation>拨打 %1</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Superseded</source>
        <translation>已被取代</translation>
    </message>
    <message>
        <source>The author had no right to this step. Text and photos are kept.</source>
        <translation>填写人无权办理此步骤。文字和照片均已保留。</translation>
    </message>
    <message>
        <source>This step was not possible from the state it was taken in. Text and photos are kept.</source>
        <translation>此步骤在当时状态下不能办理。文字和照片均已保留。</translation>
    </message>
    <message>
        <source>%1 had acted before this arrived. Text and photos are kept.</source>
        <translation>此件到达之前，%1 已先行处理。文字和照片均已保留。</translation>
    </message>
    <message>
        <source>The matter had moved on before this arrived. Text and photos are kept.</source>
        <translation>此件到达之前事项已有进展。文字和照片均已保留。</translation>
    </message>
</context>
<context>
    <name>TodayModel</name>
    <message>
        <source>%1 GB free</source>
        <translation>剩余 %1 GB</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1 分钟前</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>%1 小时前</translation>
    </message>
    <message>
        <source>%1 projects, %2 checklists</source>
        <translation>%1 个项目、%2 份检查表</translation>
    </message>
    <message>
        <source>± %1 m</source>
        <translation>± %1 m</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>尚无</translation>
    </message>
</context>
<context>
    <name>TodayScreen</name>
    <message>
        <source>The visit you had open is as you left it at %1.</source>
        <translation>您未完成的检查已恢复到 %1 离开时的样子。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续填写</translation>
    </message>
    <message>
        <source>Nothing is due any more this week.</source>
        <translation>本周已没有待办事项。</translation>
    </message>
    <message>
        <source>Nothing is due this week</source>
        <translation>本周没有待办事项</translation>
    </message>
    <message>
        <source>You can still start a visit of any project.</source>
        <translation>仍可对任一项目开始检查。</translation>
    </message>
</context>
<context>
    <name>TopStatus</name>
    <message>
        <source>No network</source>
        <translation>无网络</translation>
    </message>
    <message>
        <source>Weak network</source>
        <translation>网络较弱</translation>
    </message>
    <message>
        <source>Mobile data</source>
        <translation>移动数据</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>网络正常</translation>
    </message>
    <message>
        <source>%1 unsent</source>
        <translation>%1 项待传</translation>
    </message>
    <message>
        <source>all sent</source>
        <translation>全部已送达</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>深色主题</translation>
    </message>
    <message>
        <source>Sun theme</source>
        <translation>强光主题</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>浅色主题</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Me and settings</source>
        <translation>我的与设置</translation>
    </message>
</context>
<context>
    <name>UnsentList</name>
    <message>
        <source>Nothing waits. Every record and photo is on the server.</source>
        <translation>没有未传内容，记录和照片都已送达服务器。</translation>
    </message>
    <message>
        <source>%1 Nothing is lost.</source>
        <translation>%1 内容没有丢失。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>The position is outside the site; for this kind of visit that is only mentioned.</source>
        <translation>定位在现场范围外；本类检查仅作提示。</translation>
    </message>
    <message>
        <source>It came after its week, because the tablet had no network.</source>
        <translation>因无网络，本次检查在当周之后送达。</translation>
    </message>
    <message>
        <source>The position is outside the site, with a reason. A supervisor decides.</source>
        <translation>定位在现场范围外，已说明原因，由督查员认定。</translation>
    </message>
    <message>
        <source>The position is outside the site and nobody has said why.</source>
        <translation>定位在现场范围外，未说明原因。</translation>
    </message>
    <message>
        <source>There is no usable position, but other proof of the place.</source>
        <translation>没有可用定位，有其他位置佐证。</translation>
    </message>
    <message>
        <source>There is no usable position and no other proof of the place.</source>
        <translation>没有可用定位，也没有其他位置佐证。</translation>
    </message>
    <message>
        <source>The tablet says that the position was made up by another app.</source>
        <translation>系统提示定位由其他应用模拟。</translation>
    </message>
    <message>
        <source>The visit was shorter than the minimum.</source>
        <translation>停留时间不足最低要求。</translation>
    </message>
    <message>
        <source>The visit took less than 3 minutes.</source>
        <translation>停留不足 3 分钟。</translation>
    </message>
    <message>
        <source>A photo was imported instead of taken with the camera.</source>
        <translation>有照片是导入的，不是现场拍摄。</translation>
    </message>
    <message>
        <source>A required part is empty.</source>
        <translation>有必填内容未填。</translation>
    </message>
    <message>
        <source>The clock is not confirmed and the visit lies near the change of the week.</source>
        <translation>时间未经校准，且检查临近周界。</translation>
    </message>
    <message>
        <source>The tablet&apos;s clock was ahead of the server&apos;s.</source>
        <translation>本机时钟快于服务器。</translation>
    </message>
    <message>
        <source>The tablet&apos;s clock jumped during the visit.</source>
        <translation>检查期间本机时钟有跳变。</translation>
    </message>
    <message>
        <source>The project was not listed yet.</source>
        <translation>项目当时尚未列入计划。</translation>
    </message>
    <message>
        <source>The project had been archived.</source>
        <translation>项目当时已归档。</translation>
    </message>
    <message>
        <source>The tablet had synced after the visit without having said that it was begun.</source>
        <translation>检查之后本机曾经同步，但没有开始记录。</translation>
    </message>
    <message>
        <source>It came more than 72 hours after its week, with a reason.</source>
        <translation>送达时间超过当周后 72 小时，已说明原因。</translation>
    </message>
    <message>
        <source>It came more than 72 hours after its week, without a reason.</source>
        <translation>送达时间超过当周后 72 小时，未说明原因。</translation>
    </message>
    <message>
        <source>It came more than 14 days after its week.</source>
        <translation>送达时间超过当周后 14 天。</translation>
    </message>
    <message>
        <source>Say which stage was seen.</source>
        <translation>请选择现场所处阶段。</translation>
    </message>
    <message>
        <source>Take the progress reading.</source>
        <translation>请填写进度读数。</translation>
    </message>
    <message>
        <source>The reading needs two photos at least.</source>
        <translation>进度读数至少要有两张照片。</translation>
    </message>
    <message>
        <source>Confirm the stage nodes or say how they differ.</source>
        <translation>请逐一核对节点，或说明不一致之处。</translation>
    </message>
    <message>
        <source>Go through the checklist.</source>
        <translation>请填写检查表。</translation>
    </message>
    <message>
        <source>Give the group&apos;s opinion on the colour.</source>
        <translation>请填写检查组的亮灯意见。</translation>
    </message>
    <message>
        <source>Fill in all four parts.</source>
        <translation>请填写全部四项。</translation>
    </message>
    <message>
        <source>Fill in the weather and the work done.</source>
        <translation>请填写天气和当日施工内容。</translation>
    </message>
</context>
<context>
    <name>VerdictMark</name>
    <message>
        <source>In order</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>异常</translation>
    </message>
</context>
<context>
    <name>VisitEditor</name>
    <message>
        <source>Overall view 1</source>
        <translation>全景一</translation>
    </message>
    <message>
        <source>Overall view 2</source>
        <translation>全景二</translation>
    </message>
    <message>
        <source>Issue taken out</source>
        <translation>问题已移除</translation>
    </message>
    <message>
        <source>The visit can go on; the position is added when it comes.</source>
        <translation>检查可以继续，取得定位后自动补上。</translation>
    </message>
    <message>
        <source>Within the drawn site.</source>
        <translation>在现场范围内。</translation>
    </message>
    <message>
        <source>%1 m from the edge of the site, within the accuracy of the position. It counts.</source>
        <translation>距现场边缘 %1 米，在定位误差之内，计入。</translation>
    </message>
    <message>
        <source>%1 m outside the site. Say why; a supervisor decides.</source>
        <translation>在现场范围外 %1 米。请说明原因，由督查员认定。</translation>
    </message>
    <message>
        <source>%1 m outside the site. For this kind of visit that is only mentioned.</source>
        <translation>在现场范围外 %1 米。本类检查仅作提示。</translation>
    </message>
    <message>
        <source>Scan the site board or take a photo of it, so that the place is proven.</source>
        <translation>请扫描或拍摄公示牌，作为位置佐证。</translation>
    </message>
    <message>
        <source>Time confirmed by satellite.</source>
        <translation>时间由卫星校准。</translation>
    </message>
    <message>
        <source>Time confirmed by the server.</source>
        <translation>时间由服务器校准。</translation>
    </message>
    <message>
        <source>Time of the tablet&apos;s own clock, not confirmed.</source>
        <translation>使用本机时钟，未经校准。</translation>
    </message>
    <message>
        <source>That is a rise of more than 30 points since last time. Is it right?</source>
        <translation>比上次上升超过 30 个百分点，是否属实？</translation>
    </message>
    <message>
        <source>Type a number with at most three decimals.</source>
        <translation>请输入数字，最多三位小数。</translation>
    </message>
    <message>
        <source>Item %1 needs a photo.</source>
        <translation>第 %1 项须附照片。</translation>
    </message>
    <message>
        <source>Say why the work is outside the drawn site.</source>
        <translation>请说明施工为何在现场范围之外。</translation>
    </message>
    <message>
        <source>Nothing speaks against it.</source>
        <translation>没有异常。</translation>
    </message>
    <message>
        <source>Draft put away</source>
        <translation>草稿已放弃</translation>
    </message>
</context>
<context>
    <name>VisitHead</name>
    <message>
        <source>since %1, %2 min</source>
        <translation>%1 开始，已 %2 分钟</translation>
    </message>
    <message>
        <source>Discard this draft</source>
        <translation>放弃这份草稿</translation>
    </message>
</context>
<context>
    <name>VisitIndex</name>
    <message>
        <source>optional</source>
        <translation>选填</translation>
    </message>
</context>
<context>
    <name>VisitScreen</name>
    <message>
        <source>Restored as it was at %1. Nothing was lost.</source>
        <translation>已恢复到 %1 的样子，内容没有丢失。</translation>
    </message>
    <message>
        <source>Sent back: %1</source>
        <translation>退回意见：%1</translation>
    </message>
    <message>
        <source>Saved on this tablet at %1</source>
        <translation>%1 已存本机</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Take photo</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>Check and submit</source>
        <translation>核对并提交</translation>
    </message>
</context>
<context>
    <name>VisitsTab</name>
    <message>
        <source>No visit yet</source>
        <translation>还没有检查记录</translation>
    </message>
    <message>
        <source>The first visit of this project will stand here.</source>
        <translation>该项目的第一次检查将显示在这里。</translation>
    </message>
    <message>
        <source>Photos %1</source>
        <translation>照片 %1</translation>
    </message>
    <message>
        <source>Issues %1</source>
        <translation>问题 %1</translation>
    </message>
</context>
<context>
    <name>WeekHead</name>
    <message>
        <source>%1 · %2 to %3</source>
        <translation>%1 · %2至%3</translation>
    </message>
    <message>
        <source>%1 of %2 visits done</source>
        <translation>本周已走访 %1 次，应走访 %2 次</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>In order</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝灯</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄灯</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红灯</translation>
    </message>
    <message>
        <source>On this tablet only</source>
        <translation>仅在本机</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Backed up</source>
        <translation>已备份</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>需处理</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Has failed items</source>
        <translation>有不合格项</translation>
    </message>
    <message>
        <source>Poor</source>
        <translation>差</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>较差</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>好</translation>
    </message>
    <message>
        <source>Very good</source>
        <translation>很好</translation>
    </message>
    <message>
        <source>Paperwork</source>
        <translation>前期手续</translation>
    </message>
    <message>
        <source>Site connected and levelled</source>
        <translation>三通一平</translation>
    </message>
    <message>
        <source>Main works begun</source>
        <translation>主体开工</translation>
    </message>
    <message>
        <source>Works under way</source>
        <translation>工程施工</translation>
    </message>
    <message>
        <source>Acceptance</source>
        <translation>竣工验收</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>投入使用</translation>
    </message>
    <message>
        <source>Chief&apos;s visit</source>
        <translation>项目长走访</translation>
    </message>
    <message>
        <source>Assistant&apos;s visit</source>
        <translation>助理走访</translation>
    </message>
    <message>
        <source>Responsible head&apos;s visit</source>
        <translation>责任人走访</translation>
    </message>
    <message>
        <source>Site log</source>
        <translation>驻点日志</translation>
    </message>
    <message>
        <source>Social survey</source>
        <translation>社会调查</translation>
    </message>
    <message>
        <source>Joint inspection</source>
        <translation>联合检查</translation>
    </message>
    <message>
        <source>Deputies&apos; site view</source>
        <translation>代表实地查看</translation>
    </message>
    <message>
        <source>Inspection tour</source>
        <translation>视察</translation>
    </message>
    <message>
        <source>Expert survey</source>
        <translation>专家调研</translation>
    </message>
    <message>
        <source>Special supervision</source>
        <translation>特邀监督</translation>
    </message>
    <message>
        <source>Audit visit</source>
        <translation>审计检查</translation>
    </message>
    <message>
        <source>Unannounced visit</source>
        <translation>暗访</translation>
    </message>
    <message>
        <source>Cross check</source>
        <translation>互查</translation>
    </message>
    <message>
        <source>Recheck</source>
        <translation>复查</translation>
    </message>
    <message>
        <source>Acceptance visit</source>
        <translation>竣工验收</translation>
    </message>
    <message>
        <source>Look-back</source>
        <translation>回头看</translation>
    </message>
    <message>
        <source>Maintenance check</source>
        <translation>管护检查</translation>
    </message>
    <message>
        <source>Observation</source>
        <translation>观摩</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>指导</translation>
    </message>
    <message>
        <source>Rural road</source>
        <translation>通组路</translation>
    </message>
    <message>
        <source>Foot bridge</source>
        <translation>便民桥</translation>
    </message>
    <message>
        <source>School</source>
        <translation>学校</translation>
    </message>
    <message>
        <source>Park and path</source>
        <translation>口袋公园、步道</translation>
    </message>
    <message>
        <source>Rain and sewage separation</source>
        <translation>雨污分流</translation>
    </message>
    <message>
        <source>Cables underground</source>
        <translation>线缆入地</translation>
    </message>
    <message>
        <source>Back lanes</source>
        <translation>背街小巷</translation>
    </message>
    <message>
        <source>Rural toilets</source>
        <translation>农村改厕</translation>
    </message>
    <message>
        <source>Drinking water</source>
        <translation>饮水安全</translation>
    </message>
    <message>
        <source>Sewage works</source>
        <translation>污水处理</translation>
    </message>
    <message>
        <source>Car park</source>
        <translation>停车场</translation>
    </message>
    <message>
        <source>Old estate</source>
        <translation>老旧小区改造</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>候选</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>储备</translation>
    </message>
    <message>
        <source>Listed</source>
        <translation>列入年度计划</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>推进中</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>停工</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>竣工验收合格</translation>
    </message>
    <message>
        <source>Trial run</source>
        <translation>试运行</translation>
    </message>
    <message>
        <source>Evaluated</source>
        <translation>已评价</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Project chief</source>
        <translation>项目长</translation>
    </message>
    <message>
        <source>Chief&apos;s assistant</source>
        <translation>项目长助理</translation>
    </message>
    <message>
        <source>Responsible head</source>
        <translation>项目责任人</translation>
    </message>
    <message>
        <source>Site facilitator</source>
        <translation>项目帮办人员</translation>
    </message>
    <message>
        <source>Joint group member</source>
        <translation>联合检查组成员</translation>
    </message>
    <message>
        <source>Joint group leader</source>
        <translation>联合检查组组长</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>人大代表</translation>
    </message>
    <message>
        <source>Leader of the deputies&apos; group</source>
        <translation>监督小组组长</translation>
    </message>
    <message>
        <source>Congress office</source>
        <translation>人大工作机构</translation>
    </message>
    <message>
        <source>CPPCC member</source>
        <translation>政协委员</translation>
    </message>
    <message>
        <source>Special supervisor</source>
        <translation>特邀监督员</translation>
    </message>
    <message>
        <source>Audit expert</source>
        <translation>审计专家</translation>
    </message>
    <message>
        <source>Key project office</source>
        <translation>县重点项目办</translation>
    </message>
    <message>
        <source>Head of the key project office</source>
        <translation>县重点项目办主任</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>督查员</translation>
    </message>
    <message>
        <source>County head</source>
        <translation>县长</translation>
    </message>
    <message>
        <source>Line department</source>
        <translation>行业主管部门</translation>
    </message>
    <message>
        <source>Finance</source>
        <translation>财政</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>乡镇</translation>
    </message>
    <message>
        <source>Contractor</source>
        <translation>施工监理单位</translation>
    </message>
    <message>
        <source>Publicity</source>
        <translation>宣传</translation>
    </message>
    <message>
        <source>System administrator</source>
        <translation>系统管理员</translation>
    </message>
    <message>
        <source>Security administrator</source>
        <translation>安全管理员</translation>
    </message>
    <message>
        <source>Log auditor</source>
        <translation>日志审计员</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Funds</source>
        <translation>资金</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Public concern</source>
        <translation>群众反映</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>管护</translation>
    </message>
    <message>
        <source>Dangerous building</source>
        <translation>危旧房</translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>轻微</translation>
    </message>
    <message>
        <source>General</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>较重</translation>
    </message>
    <message>
        <source>Major</source>
        <translation>重大</translation>
    </message>
    <message>
        <source>Shortcoming</source>
        <translation>短板</translation>
    </message>
    <message>
        <source>Weak item</source>
        <translation>弱项</translation>
    </message>
    <message>
        <source>Blockage</source>
        <translation>堵点</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>难点</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已通过</translation>
    </message>
    <message>
        <source>Waiting for review</source>
        <translation>待审</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>被退回</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未办结</translation>
    </message>
    <message>
        <source>Notice issued</source>
        <translation>已下通知</translation>
    </message>
    <message>
        <source>Being put right</source>
        <translation>整改中</translation>
    </message>
    <message>
        <source>Replied</source>
        <translation>已回复</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已闭环</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>免于整改</translation>
    </message>
    <message>
        <source>Handed to the authority</source>
        <translation>已移送</translation>
    </message>
    <message>
        <source>Waiting for signature</source>
        <translation>待签发</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已下发</translation>
    </message>
    <message>
        <source>Signed for</source>
        <translation>已签收</translation>
    </message>
    <message>
        <source>Under review</source>
        <translation>待核</translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation>已销号</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>申请复核中</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>已记录</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>已转办</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>已被取代</translation>
    </message>
    <message>
        <source>Not reviewed</source>
        <translation>未审核</translation>
    </message>
    <message>
        <source>Questioned</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>Counts for now</source>
        <translation>暂计入</translation>
    </message>
    <message>
        <source>Does not count yet</source>
        <translation>暂不计入</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>起草</translation>
    </message>
    <message>
        <source>Put up for signature</source>
        <translation>送请签发</translation>
    </message>
    <message>
        <source>Sign and issue</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>Sign for it</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Ask for more time</source>
        <translation>申请延期</translation>
    </message>
    <message>
        <source>Dispute</source>
        <translation>申请复核</translation>
    </message>
    <message>
        <source>Uphold</source>
        <translation>维持</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>销号</translation>
    </message>
    <message>
        <source>Take up for review</source>
        <translation>受理审核</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Recheck passed</source>
        <translation>复查通过</translation>
    </message>
    <message>
        <source>Recheck failed</source>
        <translation>复查不通过</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Raise the grade</source>
        <translation>提高等级</translation>
    </message>
    <message>
        <source>Mark as duplicate</source>
        <translation>标为重复</translation>
    </message>
    <message>
        <source>Waive</source>
        <translation>免于整改</translation>
    </message>
    <message>
        <source>Hand to the authority</source>
        <translation>移送主管部门</translation>
    </message>
    <message>
        <source>Issue a notice</source>
        <translation>下发通知</translation>
    </message>
    <message>
        <source>Closed on the spot</source>
        <translation>当场整改</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Hold for review</source>
        <translation>转待审</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>转办</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>提示函</translation>
    </message>
    <message>
        <source>Supervision notice</source>
        <translation>督办通知单</translation>
    </message>
    <message>
        <source>Red supervision notice</source>
        <translation>红色督办通知单</translation>
    </message>
    <message>
        <source>Rectification notice</source>
        <translation>整改通知单</translation>
    </message>
    <message>
        <source>Transfer of a major hazard</source>
        <translation>重大隐患移送单</translation>
    </message>
    <message>
        <source>Verification task</source>
        <translation>核查任务</translation>
    </message>
    <message>
        <source>Recheck task</source>
        <translation>复查任务</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>交办单</translation>
    </message>
    <message>
        <source>Proposal for televised questioning</source>
        <translation>电视问政建议</translation>
    </message>
    <message>
        <source>Proposal for a talk</source>
        <translation>约谈建议</translation>
    </message>
    <message>
        <source>Request to explain</source>
        <translation>作出说明的要求</translation>
    </message>
    <message>
        <source>Data check</source>
        <translation>数据核实单</translation>
    </message>
    <message>
        <source>Proposal to refer a lead</source>
        <translation>线索移送建议</translation>
    </message>
    <message>
        <source>On the site</source>
        <translation>在现场范围内</translation>
    </message>
    <message>
        <source>At the edge of the site</source>
        <translation>在现场边缘</translation>
    </message>
    <message>
        <source>Outside the site</source>
        <translation>在现场范围外</translation>
    </message>
    <message>
        <source>No usable position</source>
        <translation>无可用定位</translation>
    </message>
    <message>
        <source>Looking for the position…</source>
        <translation>正在定位…</translation>
    </message>
    <message>
        <source>No reason</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Off-site yard</source>
        <translation>场外料场</translation>
    </message>
    <message>
        <source>New segment</source>
        <translation>新增路段</translation>
    </message>
    <message>
        <source>Site is drawn wrongly</source>
        <translation>范围画错</translation>
    </message>
    <message>
        <source>Poor, please wait</source>
        <translation>差，请稍候</translation>
    </message>
    <message>
        <source>No position yet</source>
        <translation>尚无定位</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>清点</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>估算</translation>
    </message>
    <message>
        <source>From documents</source>
        <translation>依据资料</translation>
    </message>
    <message>
        <source>Land and demolition</source>
        <translation>征地拆迁</translation>
    </message>
    <message>
        <source>Planning conflict</source>
        <translation>规划冲突</translation>
    </message>
    <message>
        <source>Permit</source>
        <translation>审批手续</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>设计</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>天气</translation>
    </message>
    <message>
        <source>Utilities to move</source>
        <translation>管线迁改</translation>
    </message>
    <message>
        <source>Obstruction</source>
        <translation>阻工</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Sunny</source>
        <translation>晴</translation>
    </message>
    <message>
        <source>Cloudy</source>
        <translation>多云</translation>
    </message>
    <message>
        <source>Rain</source>
        <translation>雨</translation>
    </message>
    <message>
        <source>Snow</source>
        <translation>雪</translation>
    </message>
    <message>
        <source>Fog</source>
        <translation>雾</translation>
    </message>
    <message>
        <source>Windy</source>
        <translation>大风</translation>
    </message>
    <message>
        <source>Contradictions solved</source>
        <translation>化解矛盾</translation>
    </message>
    <message>
        <source>Progress urged</source>
        <translation>推动进度</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>督促检查</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下步打算</translation>
    </message>
    <message>
        <source>Responsibilities carried</source>
        <translation>责任落实</translation>
    </message>
    <message>
        <source>Use of funds</source>
        <translation>资金使用</translation>
    </message>
    <message>
        <source>Progress and quality</source>
        <translation>进度质量</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>效果评价</translation>
    </message>
    <message>
        <source>Place and time</source>
        <translation>位置与时间</translation>
    </message>
    <message>
        <source>Stage seen</source>
        <translation>现场阶段</translation>
    </message>
    <message>
        <source>Progress reading</source>
        <translation>进度读数</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>检查表</translation>
    </message>
    <message>
        <source>Four parts</source>
        <translation>走访四项</translation>
    </message>
    <message>
        <source>Four questions</source>
        <translation>监督四问</translation>
    </message>
    <message>
        <source>Stage nodes</source>
        <translation>阶段节点</translation>
    </message>
    <message>
        <source>Obstacles</source>
        <translation>受阻情况</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Opinions heard</source>
        <translation>听取意见</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Visit due</source>
        <translation>待走访</translation>
    </message>
    <message>
        <source>To sign for</source>
        <translation>待签收</translation>
    </message>
    <message>
        <source>Reply due</source>
        <translation>待回复</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>有冲突</translation>
    </message>
    <message>
        <source>To verify</source>
        <translation>待核查</translation>
    </message>
    <message>
        <source>Surroundings</source>
        <translation>周边环境</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>Basically satisfied</source>
        <translation>基本满意</translation>
    </message>
    <message>
        <source>Not satisfied</source>
        <translation>不满意</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Part of the works</source>
        <translation>部位</translation>
    </message>
    <message>
        <source>Due time</source>
        <translation>办结时限</translation>
    </message>
    <message>
        <source>Planned date</source>
        <translation>计划日期</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Visits required</source>
        <translation>应走访</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Behind plan</source>
        <translation>落后计划</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>读数</translation>
    </message>
    <message>
        <source>Weeks without progress</source>
        <translation>无实质进度周数</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Originality</source>
        <translation>原创性</translation>
    </message>
    <message>
        <source>Integrity</source>
        <translation>完整性</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>建议</translation>
    </message>
</context>
</TS>
