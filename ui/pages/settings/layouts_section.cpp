// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/layouts_section.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/elided_label.h"
#include "ui/kit/key_caps.h"
#include "ui/kit/labels.h"
#include "ui/kit/space.h"

namespace qd::ui::pages::settings {

namespace {
constexpr char kApply[] = "layout.apply.";
}

LayoutsSection::LayoutsSection(const shell::PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kWide);
    column->addWidget(
        makeParagraph(TextRole::Secondary,
                      tr("A layout is where the panels stand, how large they are and how they are "
                         "linked. They lie in the workspace."),
                      this));
    m_list = new QWidget(this);
    column->addWidget(m_list);
    column->addWidget(makeActions());
    column->addStretch(1);
    connect(m_context.commands, &shell::CommandRegistry::changed, this, [this] {
        if (isVisible()) refresh();
    });
}

QWidget* LayoutsSection::makeActions() {
    auto* whole = new QWidget(this);
    auto* row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kStep);
    const auto add = [&](const char* id, const QString& verb) {
        auto* button = makeButton(ButtonRole::Plain, verb, whole);
        connect(button, &QPushButton::clicked, this,
                [this, id] { m_context.commands->run(QLatin1String(id)); });
        row->addWidget(button);
    };
    add("layout.save-as", tr("Save as"));
    add("layout.rename", tr("Rename"));
    add("layout.delete", tr("Delete"));
    add("layout.reset", tr("Reset"));
    row->addStretch(1);
    return whole;
}

void LayoutsSection::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void LayoutsSection::refresh() {
    qDeleteAll(m_list->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    delete m_list->layout();
    auto* column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kTight);
    bool any = false;
    for (const shell::Command& command : m_context.commands->commands()) {
        if (!command.id.startsWith(QLatin1String(kApply))) continue;
        addLayout(column, command);
        any = true;
    }
    if (!any) column->addWidget(makeLabel(TextRole::Muted, tr("No layout has a name yet."), m_list));
}

void LayoutsSection::addLayout(QVBoxLayout* column, const shell::Command& apply) {
    auto* whole = new QWidget(m_list);
    auto* row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kStep);
    const QString name = apply.id.mid(static_cast<int>(sizeof kApply) - 1);
    row->addWidget(new ElidedLabel(TextRole::Body, apply.title, whole), 1);
    const QList<QKeySequence> keys = m_context.commands->keys(apply.id);
    if (!keys.isEmpty()) row->addWidget(new KeyCaps(m_context.theme, keys.constFirst(), whole));
    auto* button = makeButton(ButtonRole::Plain, tr("Apply"), whole);
    button->setAccessibleName(tr("Apply %1").arg(name));
    // Later: the command may make the list anew, and this button with it.
    connect(
        button, &QPushButton::clicked, this, [this, id = apply.id] { m_context.commands->run(id); },
        Qt::QueuedConnection);
    row->addWidget(button);
    column->addWidget(whole);
}

}  // namespace qd::ui::pages::settings
