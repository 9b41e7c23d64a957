// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/screenshots.h"

#include <QBuffer>
#include <QPixmap>
#include <QTimer>
#include <memory>

#include "core/desk/session.h"
#include "ui/kit/format.h"

namespace qd::console {

namespace {

constexpr int kSettleMs = 700;  ///< what a page loads after its first answer: a run, a selection
const QString kJobsPage = QStringLiteral("jobs");

}  // namespace

Screenshots::Screenshots(Console& console, const ConsoleParts& parts, QString folder)
    : m_console(console),
      m_theme(parts.theme),
      m_jobs(parts.jobs),
      m_files(parts.environment.files),
      m_folder(std::move(folder)) {}

void Screenshots::start() {
    auto* window = m_console.window();
    QD_REQUIRE(window != nullptr);
    connect(window, &ui::shell::MainWindow::pageLoaded, this, [this](const QString& id) {
        m_loaded.insert(id);
        if (m_waiting != id) return;
        m_waiting.clear();
        QTimer::singleShot(kSettleMs, this, &Screenshots::grab);
    });
    m_loaded.insert(window->currentId());
    if (const auto made = m_files.createFolders(ui::format::utf8(m_folder)); !made.ok()) {
        Q_EMIT finished(made);
        return;
    }
    m_theme.setMode(ui::Theme::Mode::Dark);
    queuePages();
    next();
}

/// The jobs page last: only it needs a job, and the job's drawer would cover a part of the others.
void Screenshots::queuePages() {
    for (const auto& entry : m_console.registry().entries())
        if (entry.id != kJobsPage) m_left.append(entry.id);
    if (m_console.registry().find(kJobsPage) != nullptr) m_left.append(kJobsPage);
}

void Screenshots::startWith(const QString& name) {
    if (const auto made = m_files.createFolders(ui::format::utf8(m_folder)); !made.ok()) {
        Q_EMIT finished(made);
        return;
    }
    m_theme.setMode(m_light ? ui::Theme::Mode::Light : ui::Theme::Mode::Dark);
    QTimer::singleShot(kSettleMs, this, [this, name] {
        const auto saved = save(name);
        if (!saved.ok() || m_light) {
            Q_EMIT finished(saved);
            return;
        }
        m_light = true;
        startWith(name);
    });
}

void Screenshots::next() {
    if (m_left.isEmpty()) {
        if (m_light) {
            Q_EMIT finished(Ok{});
            return;
        }
        m_light = true;
        m_theme.setMode(ui::Theme::Mode::Light);
        queuePages();
    }
    if (m_left.constFirst() == kJobsPage && !m_light)
        runJob();
    else
        open(m_left.constFirst());
}

void Screenshots::open(const QString& id) {
    if (!m_loaded.contains(id)) m_waiting = id;
    m_console.window()->openPage(id);
    if (m_waiting.isEmpty()) QTimer::singleShot(kSettleMs, this, &Screenshots::grab);
}

void Screenshots::runJob() {
    auto session = m_console.session();
    const auto job = std::make_shared<JobId>();  // known only when run() has returned
    *job = m_jobs.run<vault::AuditVerdict>(
        tr("Verify the workspace"), [session](jobs::JobContext&) { return desk::verifyWorkspace(*session); },
        this,
        [this, job](const Result<vault::AuditVerdict>& verdict) {
            if (verdict.ok())
                m_jobs.setResult(*job, {}, tr("audit entries verified: %1").arg(verdict->entries));
            m_console.window()->closeJobs();
            open(kJobsPage);
        });
}

Status Screenshots::save(const QString& name) {
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    m_console.frame().grab().save(&buffer, "PNG");
    const QString path = QStringLiteral("%1/%2-%3.png")
                             .arg(m_folder, name, m_light ? QStringLiteral("light") : QStringLiteral("dark"));
    return m_files.writeAtomically(ui::format::utf8(path),
                                   {png.constData(), static_cast<std::size_t>(png.size())});
}

void Screenshots::grab() {
    if (const auto saved = save(m_left.takeFirst()); !saved.ok()) {
        Q_EMIT finished(saved);
        return;
    }
    next();
}

}  // namespace qd::console
