#include "mobile/viewmodels/enrolment_model.h"

#ifdef TACHA_HAS_ZXING
#include <ZXing/ReadBarcode.h>
#endif

namespace tacha {

EnrolmentModel::EnrolmentModel(Desk& desk, QObject* parent) : ScreenModel(parent), m_desk(desk)
{
    m_viewState = "CONTENT";
    m_step = desk.tablet().isEnrolled() ? "PIN" : "CODE";
#ifdef TACHA_HAS_ZXING
    m_scanAvailable = desk.tablet().camera().isAvailable();
#endif
    const auto lookAround = [this] {
        m_online = m_desk.tablet().connectivity().network() != Network::Offline;
        emit changed();
    };
    connect(&desk.tablet().connectivity(), &Connectivity::changed, this, lookAround);
    connect(&desk, &Desk::changed, this, &EnrolmentModel::countRows);
    connect(&desk.tablet().sync(), &SyncWorker::finished, this, &EnrolmentModel::countRows);
    lookAround();
}

EnrolmentModel::~EnrolmentModel()
{
    if (m_asking)
        m_asking->wait();
}

void EnrolmentModel::go(const QString& step)
{
    m_step = step;
    emit changed();
}

void EnrolmentModel::setCode(const QString& code)
{
    if (code == m_code)
        return;
    m_code = code;
    m_codeError.clear();
    emit changed();
}

void EnrolmentModel::submitCode()
{
    if (m_checking)
        return;
    m_checking = true;
    m_codeError.clear();
    emit changed();
    // The server may take its time; the answer comes back to this thread.
    const auto answer = std::make_shared<Result<Enrolled>>(fail(ErrorCode::Internal, "not asked"));
    m_asking.reset(QThread::create([answer, &tablet = m_desk.tablet(), typed = m_code.trimmed().toStdString()] {
        *answer = tablet.introduce(typed);
    }));
    connect(m_asking.get(), &QThread::finished, this, [this, answer] { answered(*answer); });
    m_asking->start();
}

void EnrolmentModel::answered(const Result<Enrolled>& answer)
{
    m_checking = false;
    if (!answer) {
        qWarning("enrolment: %s", answer.error().detail.c_str());
        m_codeError = ::tacha::errorText(answer.error());
        emit changed();
        return;
    }
    m_enrolled = *answer;
    const Identity& identity = m_enrolled->identity;
    m_personName = text(identity.name);
    m_unitName = text(identity.unit);
    m_serverName = text(identity.serverName);
    m_serverFingerprint = text(identity.fingerprint);
    m_roleNames.clear();
    for (const Role role : identity.roles)
        m_roleNames.append(tacha::code(role));
    go("CONFIRM");
}

void EnrolmentModel::scan()
{
#ifdef TACHA_HAS_ZXING
    const QImage frame = m_desk.tablet().camera().frame().convertToFormat(QImage::Format_Grayscale8);
    const ZXing::ImageView view{frame.constBits(), frame.width(), frame.height(), ZXing::ImageFormat::Lum,
        static_cast<int>(frame.bytesPerLine())};
    const auto found = frame.isNull() ? ZXing::Result{} : ZXing::ReadBarcode(view);
    if (found.isValid()) {
        setCode(text(found.text()));
        submitCode();
        return;
    }
#endif
    m_codeError = tr("No code is in the picture. Hold the tablet so that the whole code is seen, or type it.");
    emit changed();
}

void EnrolmentModel::confirm()
{
    if (!m_enrolled)
        return;
    if (act([this] { return m_desk.tablet().adopt(*m_enrolled); }))
        go("PIN");
}

void EnrolmentModel::reject()
{
    m_enrolled.reset();
    m_code.clear();
    go("CODE");
}

void EnrolmentModel::setPin(const QString& pin, const QString& repeated)
{
    m_pinError = pin != repeated ? tr("The two PINs differ. Type the same PIN twice.")
                                 : attempt([&] { return m_desk.tablet().pin().set(pin.toStdString()); });
    if (!m_pinError.isEmpty()) {
        emit changed();
        return;
    }
    m_desk.tablet().sync().wake();
    countRows();
    go("LOADING");
}

void EnrolmentModel::countRows()
{
    int loaded = 0;
    for (const char* type : {"project", "person", "unit", "template", "visit", "follow_up"})
        loaded += static_cast<int>(m_desk.rows().count({.type = type}));
    m_loadedRecords = loaded;
    m_usable = m_desk.rows().count({.type = "project"}) > 0;
    m_errorText = m_desk.tablet().sync().lastError() && !m_usable
        ? ::tacha::errorText(*m_desk.tablet().sync().lastError())
        : QString();
    emit changed();
}

void EnrolmentModel::continueToTour()
{
    go("TOUR");
}
void EnrolmentModel::finish()
{
    emit finished();
}

} // namespace tacha
