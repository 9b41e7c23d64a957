// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages/overview/page_stage.h"

#include <QApplication>
#include <QFrame>
#include <QHBoxLayout>
#include <QPixmap>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

using namespace qd;
using namespace qd::ui;

void WrittenServices::openPage(const QString& id, const QString& what) {
    calls.append((QStringLiteral("open ") + id + QLatin1Char(' ') + what).trimmed());
}
void WrittenServices::notify(Severity, const QString& text) {
    calls.append(QStringLiteral("notify ") + text);
}
void WrittenServices::saveFile(const QByteArray& bytes, const QString& suggestedName) {
    saved = bytes;
    calls.append(QStringLiteral("save ") + suggestedName);
}
void WrittenServices::workspaceChanged() {
    calls.append(QStringLiteral("changed"));
}
void WrittenServices::trigger(const QString& action) {
    calls.append(QStringLiteral("trigger ") + action);
}

void WrittenServices::openHelp(const QString& section) {
    calls.append(QStringLiteral("help ") + section);
}
void WrittenServices::explain(const QString& number) {
    calls.append(QStringLiteral("explain ") + number);
}

PageStage::PageStage(const shell::PageRegistry& registry, const QString& id,
                     std::shared_ptr<desk::Session> session, Theme::Mode mode, bool themed)
    : m_theme(mode), m_jobs(m_clock) {
    if (themed) m_theme.apply(*qobject_cast<QApplication*>(QCoreApplication::instance()));
    m_window = std::make_unique<QWidget>();  // after the theme: fonts are taken when a widget is made
    const shell::PageEntry* entry = registry.find(id);
    EXPECT_NE(entry, nullptr);
    m_page = entry->make(
        {m_theme, m_jobs, std::move(session), services, {}, &commands, &preferences, nullptr, &undo},
        m_window.get());
    auto* row = new QHBoxLayout(m_window.get());
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_page, 1);
    if (QWidget* inspector = m_page->inspector()) {
        auto* frame = new QFrame(m_window.get());
        frame->setProperty("qdSurface", QStringLiteral("bar"));
        frame->setFixedWidth(300);
        auto* area = new QScrollArea(frame);
        inspector->setProperty("qdScroll", true);
        area->setWidget(inspector);
        area->setWidgetResizable(true);
        area->setFrameShape(QFrame::NoFrame);
        area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        auto* column = new QHBoxLayout(frame);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(area);
        row->addWidget(frame);
    }
    m_window->resize(1400, 900);
    m_window->show();
    m_window->activateWindow();
    m_page->setFocus();
}

PageStage::~PageStage() = default;

bool PageStage::load() {
    QSignalSpy loaded(m_page, &shell::Page::loaded);
    m_page->refresh();
    return loaded.wait(20'000);
}

QPushButton* PageStage::button(const QString& text) {
    for (QPushButton* button : m_window->findChildren<QPushButton*>())
        if (button->text() == text && button->isVisible()) return button;
    return nullptr;
}

void PageStage::picture(const QString& name, const QSize& size) {
    if (!picturesWanted()) return;
    m_window->resize(size);
    QTest::qWait(50);
    const QString path =
        qEnvironmentVariable("QD_PICTURES") + QLatin1Char('/') + name + QStringLiteral(".png");
    EXPECT_TRUE(m_window->grab().save(path)) << path.toStdString();
}

bool picturesWanted() {
    return !qEnvironmentVariable("QD_PICTURES").isEmpty();
}
