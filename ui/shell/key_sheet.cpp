// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/key_sheet.h"

#include <QBuffer>
#include <QHBoxLayout>
#include <QLabel>
#include <QPdfWriter>
#include <QPushButton>
#include <QScrollArea>
#include <QTextDocument>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/kit/accessible_role.h"
#include "ui/kit/buttons.h"
#include "ui/kit/elided_label.h"
#include "ui/kit/fuzzy_rank.h"
#include "ui/kit/icons.h"
#include "ui/kit/key_caps.h"
#include "ui/kit/labels.h"
#include "ui/kit/search_field.h"
#include "ui/kit/space.h"
#include "ui/shell/keymap.h"

namespace qd::ui::shell {

namespace {

constexpr int kColumns = 2;
constexpr int kRowHeight = 26;

QVBoxLayout* plainColumn(QWidget* parent) {
    auto* column = new QVBoxLayout(parent);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

QStringList groupsOf(const QList<KeyLine>& lines) {
    QStringList groups;
    for (const KeyLine& line : lines)
        if (!groups.contains(line.group)) groups.append(line.group);
    return groups;
}

}  // namespace

QList<KeyLine> keyLines(const CommandRegistry& commands) {
    QList<KeyLine> lines;
    for (const Command& command : commands.commands()) {
        KeyLine line{command.id, command.title, command.group, commands.keys(command.id), {}, false};
        line.chosen = keysAreChosen(commands, command.id);
        for (const QKeySequence& keys : std::as_const(line.keys)) {
            for (const QString& user : commands.usersOf(keys, command.id)) {
                const QString title = commands.find(user)->title;
                if (!line.conflicts.contains(title)) line.conflicts.append(title);
            }
        }
        lines.append(line);
    }
    std::stable_sort(lines.begin(), lines.end(), [](const KeyLine& a, const KeyLine& b) {
        const int groups = QString::localeAwareCompare(a.group, b.group);
        return groups != 0 ? groups < 0 : QString::localeAwareCompare(a.title, b.title) < 0;
    });
    return lines;
}

QList<KeyLine> filteredLines(const QList<KeyLine>& lines, const QString& words) {
    const QStringList wanted = foldedForSearch(words).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QList<KeyLine> left;
    for (const KeyLine& line : lines) {
        const QString all = foldedForSearch(line.title + QLatin1Char(' ') + line.group + QLatin1Char(' ') +
                                            keysText(line.keys));
        const bool found = std::all_of(wanted.begin(), wanted.end(),
                                       [&](const QString& word) { return all.contains(word); });
        if (found) left.append(line);
    }
    return left;
}

KeySheet::KeySheet(const PageContext& context, QWidget* window)
    : QDialog(window),
      m_context(context),
      m_search(new SearchField(context.theme, tr("Filter by action or key"), this)),
      m_body(nullptr) {
    setWindowTitle(tr("Keys"));
    resize(860, 640);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPageMargin, space::kPageMargin, space::kPageMargin,
                               space::kPageMargin);
    column->setSpacing(space::kWide);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::kStep);
    head->addWidget(makeLabel(TextRole::Title, tr("Keys"), this));
    head->addStretch(1);
    m_search->setMinimumWidth(280);
    head->addWidget(m_search);
    auto* change = makeButton(ButtonRole::Plain, tr("Change keys"), this);
    auto* save = makeButton(ButtonRole::Plain, tr("Save to print"), this);
    head->addWidget(change);
    head->addWidget(save);
    column->addLayout(head);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::TabFocus);
    scroll->setAccessibleName(tr("Keys by group"));
    m_body = new QWidget(scroll);
    m_body->setProperty("qdScroll", QStringLiteral("true"));
    scroll->setWidget(m_body);
    column->addWidget(scroll, 1);
    for (QPushButton* button : {change, save})
        button->setAutoDefault(false);
    connect(m_search, &SearchField::searched, this, &KeySheet::fill);
    connect(save, &QPushButton::clicked, this,
            [this] { m_context.services.saveFile(pdf(), QStringLiteral("quarterdeck-keys.pdf")); });
    connect(change, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT changeRequested();
    });
    connect(m_context.commands, &CommandRegistry::changed, this, [this] {
        if (isVisible()) fill(m_search->text());
    });
    Command command;
    command.id = QStringLiteral("keys.show");
    command.title = tr("Show all keys");
    command.group = tr("Help");
    // Platforms differ in whether a typed question mark carries its Shift.
    command.keys = {QKeySequence(Qt::Key_Question), QKeySequence(Qt::SHIFT | Qt::Key_Question)};
    command.run = [this] { openSheet(); };
    command.everywhere = true;
    m_context.commands->add(window, command);
}

void KeySheet::openSheet() {
    m_search->clear();
    fill({});
    open();
    m_search->setFocus(Qt::OtherFocusReason);
}

void KeySheet::fill(const QString& words) {
    const QList<KeyLine> lines = filteredLines(keyLines(*m_context.commands), words);
    qDeleteAll(m_body->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    delete m_body->layout();
    auto* row = new QHBoxLayout(m_body);
    row->setContentsMargins(0, 0, space::kStep, 0);
    row->setSpacing(space::kSection);
    QList<QVBoxLayout*> columns;
    QList<int> filled;
    for (int i = 0; i < kColumns; ++i) {
        columns.append(new QVBoxLayout);
        filled.append(0);
        row->addLayout(columns.back(), 1);
    }
    for (const QString& group : groupsOf(lines)) {
        QList<KeyLine> own;
        for (const KeyLine& line : lines)
            if (line.group == group) own.append(line);
        const auto shortest = std::min_element(filled.begin(), filled.end()) - filled.begin();
        QWidget* made = makeGroup(group, own);
        columns.at(shortest)->addWidget(made);
        made->show();
        filled[shortest] += static_cast<int>(own.size()) + 2;
    }
    if (lines.isEmpty())
        columns.front()->addWidget(
            makeLabel(TextRole::Muted, tr("No action has these words or keys."), m_body));
    for (QVBoxLayout* column : columns) {
        column->setSpacing(space::kBlock);
        column->addStretch(1);
    }
    // The scroll area would learn the height only when the rows have been shown, and show them squeezed until
    // then.
    row->activate();
    m_body->setMinimumHeight(row->totalMinimumSize().height());
    m_search->setResultNote(words.isEmpty() ? QString()
                                            : tr("%n action(s)", nullptr, static_cast<int>(lines.size())));
}

QWidget* KeySheet::makeGroup(const QString& group, const QList<KeyLine>& lines) {
    auto* whole = new QWidget(m_body);
    whole->setAccessibleName(group);
    setAccessibleRole(whole, QAccessible::Grouping);
    auto* column = plainColumn(whole);
    auto* heading = new SectionLabel(group, whole);
    heading->setContentsMargins(0, 0, 0, space::kTight);
    column->addWidget(heading);
    for (const KeyLine& line : lines) {
        QWidget* made = makeLine(line);
        column->addWidget(made);
        made->show();
    }
    return whole;
}

QWidget* KeySheet::makeLine(const KeyLine& line) {
    auto* whole = new QWidget(m_body);
    whole->setMinimumHeight(kRowHeight);
    QString spoken =
        line.title + QStringLiteral(", ") + (line.keys.isEmpty() ? tr("no key") : keysText(line.keys));
    auto* row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kStep);
    row->addWidget(new ElidedLabel(TextRole::Body, line.title, whole), 1);
    if (!line.conflicts.isEmpty()) {
        const QString why = tr("Same key as: %1").arg(line.conflicts.join(QStringLiteral(", ")));
        auto* mark = new IconLabel(m_context.theme, Icon::Warn, tr("Conflict"), whole);
        mark->setSeverity(Severity::Warn);
        mark->setToolTip(why);
        row->addWidget(mark);
        spoken += QStringLiteral(", ") + why;
    }
    QStringList shown;
    for (const QKeySequence& keys : line.keys) {
        const QString text = keysText({keys});
        if (shown.contains(text)) continue;
        shown.append(text);
        row->addWidget(new KeyCaps(m_context.theme, keys, whole));
    }
    if (shown.isEmpty()) row->addWidget(makeLabel(TextRole::Label, tr("no key"), whole));
    whole->setAccessibleName(spoken);
    return whole;
}

QByteArray KeySheet::pdf() const {
    QString html = QStringLiteral("<h2>%1</h2>").arg(tr("Keys of Quarterdeck").toHtmlEscaped());
    QString group;
    for (const KeyLine& line : keyLines(*m_context.commands)) {
        if (line.keys.isEmpty()) continue;
        if (line.group != group) {
            if (!group.isEmpty()) html += QStringLiteral("</table>");
            group = line.group;
            html += QStringLiteral("<h4>%1</h4><table width=\"100%\" cellspacing=\"0\" cellpadding=\"2\">")
                        .arg(group.toHtmlEscaped());
        }
        html += QStringLiteral("<tr><td width=\"65%\">%1</td><td>%2</td></tr>")
                    .arg(line.title.toHtmlEscaped(), keysText(line.keys).toHtmlEscaped());
    }
    html += QStringLiteral("</table>");
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setTitle(tr("Keys of Quarterdeck"));
    QTextDocument document;
    document.setDefaultStyleSheet(QStringLiteral("body, td, h2, h4 { color: black; }"));
    document.setHtml(html);
    document.print(&writer);
    return bytes;
}

}  // namespace qd::ui::shell
