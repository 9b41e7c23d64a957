// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/look_section.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

#include "ui/kit/format.h"
#include "ui/kit/labels.h"
#include "ui/kit/space.h"
#include "ui/shell/window_preferences.h"

namespace qd::ui::pages::settings {

namespace {

constexpr int kTitleWidth = 150;
constexpr std::array kScales{100, 125, 150, 175, 200, 250, 300};

bool atNextStart(const QString& setting) {
    return setting == QLatin1String(shell::kLanguage.name);
}

}  // namespace

QWidget* settingRow(const QString& title, QWidget* control, QWidget* note, QWidget* parent) {
    auto* whole = new QWidget(parent);
    auto* grid = new QGridLayout(whole);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kWide);
    grid->setVerticalSpacing(space::kHair);
    grid->setColumnMinimumWidth(0, kTitleWidth);
    grid->setColumnStretch(1, 1);
    grid->addWidget(makeLabel(TextRole::Body, title, whole), 0, 0);
    grid->addWidget(control, 0, 1, Qt::AlignLeading);
    if (note != nullptr) grid->addWidget(note, 1, 1);
    return whole;
}

LookSection::LookSection(const shell::PageContext& context, const QStringList& names, QWidget* parent)
    : QWidget(parent),
      m_theme(context.theme),
      m_machine(*context.machinePreferences),
      m_names(names),
      m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::kBlock);
    fill();
    connect(&m_machine, &Preferences::changed, this, &LookSection::refresh);
    // Developer mode brings more choices. Later: the button that was pressed goes with the old ones.
    connect(
        &m_machine, &Preferences::changed, this,
        [this](const QString& name) {
            if (name == QLatin1String(shell::kDeveloperMode.name)) fill();
        },
        Qt::QueuedConnection);
}

void LookSection::fill() {
    m_rows.clear();
    m_scale = nullptr;
    qDeleteAll(findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    QList<shell::SettingEntry> row;
    for (const shell::SettingEntry& entry : shell::settingEntries(m_machine)) {
        if (!m_names.contains(entry.setting)) continue;
        if (!row.isEmpty() && row.constFirst().setting != entry.setting) {
            addRow(row);
            row.clear();
        }
        row.append(entry);
    }
    if (!row.isEmpty()) addRow(row);
    if (m_names.contains(QLatin1String(shell::kTheme.name))) addScale();
    refresh();
}

void LookSection::addRow(const QList<shell::SettingEntry>& entries) {
    QStringList choices;
    for (const shell::SettingEntry& entry : entries)
        choices.append(entry.choice);
    auto* buttons = new SegmentedButtons(choices, this);
    const QString title = entries.constFirst().title;
    buttons->setAccessibleName(title);
    for (auto* button : buttons->findChildren<QToolButton*>())
        button->setAccessibleName(tr("%1: %2", "setting: value").arg(title, button->text()));
    auto* note = makeParagraph(TextRole::Secondary, {}, this);
    m_column->addWidget(settingRow(title, buttons, note, this));
    m_rows.append({entries.constFirst().setting, entries, buttons, note});
    connect(buttons, &SegmentedButtons::chosen, this, [entries](int index) { entries.at(index).choose(); });
}

void LookSection::addScale() {
    m_scale = new QComboBox(this);
    m_scale->setAccessibleName(tr("Scale"));
    for (const int percent : kScales)
        m_scale->addItem(format::percent(percent / 100.0, 0), percent);
    m_column->addWidget(
        settingRow(tr("Scale"), m_scale,
                   makeParagraph(TextRole::Secondary,
                                 tr("Of words and everything else, beyond what the system asks for. "
                                    "Holds from the next start."),
                                 this),
                   this));
    connect(m_scale, &QComboBox::activated, this,
            [this](int index) { m_machine.set(shell::kScale, m_scale->itemData(index).toInt()); });
}

void LookSection::refresh() {
    for (const Row& row : std::as_const(m_rows)) {
        const auto held = std::find_if(row.entries.cbegin(), row.entries.cend(),
                                       [](const shell::SettingEntry& entry) { return entry.holds(); });
        const auto index = held == row.entries.cend() ? 0 : static_cast<int>(held - row.entries.cbegin());
        row.buttons->setCurrent(index);
        QString words = row.entries.at(index).note;
        if (atNextStart(row.setting))
            words = tr("Holds from the next start. Numbers and dates follow it, too.");
        static_cast<QLabel*>(row.note)->setText(words);
        row.note->setVisible(!words.isEmpty());
    }
    if (m_scale != nullptr)
        m_scale->setCurrentIndex(std::max(0, m_scale->findData(m_machine.get(shell::kScale))));
}

}  // namespace qd::ui::pages::settings
