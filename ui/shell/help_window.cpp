// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/help_window.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QSplitter>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/kit/banner.h"
#include "ui/kit/fuzzy_rank.h"
#include "ui/kit/search_field.h"
#include "ui/kit/space.h"
#include "ui/shell/help_document.h"

namespace qd::ui::shell {

namespace {

constexpr int kPlacesMost = 100;
constexpr int kDocumentRole = Qt::UserRole;
constexpr int kAnchorRole = Qt::UserRole + 1;

/// Shows only what it is given: nothing is ever loaded, from the disk or elsewhere.
class OfflineBrowser final : public QTextBrowser {
public:
    using QTextBrowser::QTextBrowser;
    QVariant loadResource(int, const QUrl&) override { return {}; }
};

QTreeWidgetItem* makeItem(const QString& title, const HelpSection& section) {
    auto* item = new QTreeWidgetItem({title});
    item->setData(0, kDocumentRole, section.document);
    item->setData(0, kAnchorRole, section.anchor);
    item->setToolTip(0, section.title);
    return item;
}

}  // namespace

HelpWindow::HelpWindow(const Theme& theme, QWidget* window)
    : QWidget(window, Qt::Window),
      m_theme(theme),
      m_search(new SearchField(theme, tr("Search the guide"), this)),
      m_contents(new QTreeWidget(this)),
      m_text(new OfflineBrowser(this)),
      m_outside(new Banner(theme, this)),
      m_back(new IconButton(theme, Icon::Back, tr("Back (Alt+Left)"), this)),
      m_forward(new IconButton(theme, Icon::Forward, tr("Forward (Alt+Right)"), this)) {
    setWindowTitle(tr("User guide – Quarterdeck"));
    compose();
    for (const QString& name : helpDocuments())
        m_sections += helpSections(name, helpText(name));
    fillContents();
    connect(m_search, &SearchField::searched, this, &HelpWindow::fillFound);
    connect(m_contents, &QTreeWidget::currentItemChanged, this, &HelpWindow::chosen);
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl& url) { follow(url.toString()); });
    connect(m_back, &QAbstractButton::clicked, this, &HelpWindow::back);
    connect(m_forward, &QAbstractButton::clicked, this, &HelpWindow::forward);
    connect(&theme, &Theme::changed, this, [this] {
        m_text->setProperty("qdDocument", QVariant());  // the text is made anew
        if (m_at >= 0) show(m_places.at(m_at));
    });
    const auto key = [this](const QKeySequence& keys, auto run) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, run);
    };
    key(QKeySequence(Qt::ALT | Qt::Key_Left), [this] { back(); });
    key(QKeySequence(Qt::ALT | Qt::Key_Right), [this] { forward(); });
    key(QKeySequence(Qt::CTRL | Qt::Key_F), [this] { m_search->setFocus(Qt::ShortcutFocusReason); });
    key(QKeySequence(Qt::Key_Escape), [this] { close(); });
}

HelpWindow::~HelpWindow() {
    m_text->setDocument(nullptr);  // the text goes before the view of it
}

void HelpWindow::compose() {
    resize(1040, 760);
    setAutoFillBackground(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(m_outside);
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    m_contents->setHeaderHidden(true);
    m_contents->setFrameShape(QFrame::NoFrame);
    m_contents->setAccessibleName(tr("Contents"));
    m_contents->setIndentation(space::kBlock);
    m_contents->setMinimumWidth(180);
    m_text->setOpenLinks(false);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setAccessibleName(tr("Text of the guide"));
    m_text->setStyleSheet(QStringLiteral("QTextEdit { border: none; border-radius: 0; padding: 0; }"));
    split->addWidget(m_contents);
    split->addWidget(m_text);
    split->setStretchFactor(1, 1);
    split->setSizes({280, 760});
    column->addWidget(split, 1);
}

QWidget* HelpWindow::makeBar() {
    auto* bar = new QFrame(this);
    bar->setProperty("qdSurface", QStringLiteral("bar"));
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(space::kStep, space::kStep, space::kStep, space::kStep);
    row->setSpacing(space::kTight);
    row->addWidget(m_back);
    row->addWidget(m_forward);
    row->addSpacing(space::kStep);
    m_search->setMaximumWidth(360);
    m_search->setShortcutHint(QKeySequence(Qt::CTRL | Qt::Key_F));
    row->addWidget(m_search, 1);
    row->addStretch(1);
    return bar;
}

void HelpWindow::fillContents() {
    m_filling = true;
    m_contents->clear();
    QTreeWidgetItem* document = nullptr;
    QTreeWidgetItem* chapter = nullptr;
    for (const HelpSection& section : std::as_const(m_sections)) {
        auto* item = makeItem(section.title, section);
        if (section.level == 1 || document == nullptr) {
            m_contents->addTopLevelItem(item);
            document = item;
            chapter = nullptr;
        } else if (section.level == 2 || chapter == nullptr) {
            document->addChild(item);
            chapter = item;
        } else {
            chapter->addChild(item);
        }
    }
    m_filling = false;
    if (m_at >= 0) markContents(m_places.at(m_at));
}

/// The sections in which all the words stand, those with a word in the heading first.
void HelpWindow::fillFound(const QString& words) {
    m_words = words;
    const QStringList wanted = foldedForSearch(words).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (wanted.isEmpty()) {
        m_search->setResultNote({});
        m_text->setExtraSelections({});
        fillContents();
        return;
    }
    QList<QTreeWidgetItem*> inTitle;
    QList<QTreeWidgetItem*> inWords;
    for (const HelpSection& section : std::as_const(m_sections)) {
        const QString title = foldedForSearch(section.title);
        const QString all = title + QLatin1Char(' ') + foldedForSearch(section.words);
        const bool found = std::all_of(wanted.begin(), wanted.end(),
                                       [&](const QString& word) { return all.contains(word); });
        if (!found) continue;
        const bool heading = std::any_of(wanted.begin(), wanted.end(),
                                         [&](const QString& word) { return title.contains(word); });
        (heading ? inTitle : inWords).append(makeItem(section.title, section));
    }
    m_filling = true;
    m_contents->clear();
    m_contents->addTopLevelItems(inTitle + inWords);
    m_filling = false;
    const auto count = static_cast<int>(inTitle.size() + inWords.size());
    m_search->setResultNote(count == 0 ? tr("none") : tr("%n section(s)", nullptr, count));
    markWords(words);
}

void HelpWindow::chosen(QTreeWidgetItem* item) {
    if (m_filling || item == nullptr) return;
    go(item->data(0, kDocumentRole).toString(), item->data(0, kAnchorRole).toString());
}

void HelpWindow::openAt(const QString& section) {
    QWidget::show();
    raise();
    activateWindow();
    m_text->setFocus(Qt::OtherFocusReason);
    go(QLatin1String(kUserGuide), section);
}

void HelpWindow::go(const QString& document, const QString& anchor) {
    m_outside->dismiss();
    const bool same =
        m_at >= 0 && m_places.at(m_at).document == document && m_places.at(m_at).anchor == anchor;
    if (!same) {
        m_places.erase(m_places.begin() + m_at + 1, m_places.end());
        m_places.append({document, anchor});
        if (m_places.size() > kPlacesMost) m_places.removeFirst();
        m_at = static_cast<int>(m_places.size()) - 1;
    }
    show(m_places.at(m_at));
}

void HelpWindow::step(int by) {
    const int to = m_at + by;
    if (to < 0 || to >= m_places.size()) return;
    m_at = to;
    show(m_places.at(m_at));
}

void HelpWindow::show(const Place& place) {
    if (m_document == nullptr || m_text->property("qdDocument").toString() != place.document) {
        auto next = renderHelp(place.document, helpText(place.document), m_theme.palette());
        m_text->setDocument(next.get());
        m_document = std::move(next);
        m_text->setProperty("qdDocument", place.document);
        markWords(m_words);
    }
    const bool known = std::any_of(m_sections.cbegin(), m_sections.cend(), [&](const HelpSection& section) {
        return section.document == place.document && section.anchor == place.anchor;
    });
    if (known)
        m_text->scrollToAnchor(place.anchor);
    else
        m_text->moveCursor(QTextCursor::Start);
    m_back->setEnabled(m_at > 0);
    m_forward->setEnabled(m_at + 1 < m_places.size());
    markContents(place);
}

void HelpWindow::follow(const QString& link) {
    const HelpLink target = resolveHelpLink(document(), link);
    switch (target.kind) {
        case HelpLink::Kind::Section:
            go(target.document, target.anchor);
            return;
        case HelpLink::Kind::Outside:
            m_outside->showMessage(Severity::Info, tr("This link leads out of the program: %1").arg(link),
                                   tr("Quarterdeck opens no connection. Copy the address to a browser if you "
                                      "want to read it."));
            return;
        case HelpLink::Kind::Missing:
            m_outside->showMessage(Severity::Info, tr("%1 does not travel with the program.").arg(link));
            return;
    }
}

void HelpWindow::markWords(const QString& words) {
    QList<QTextEdit::ExtraSelection> marks;
    QTextCharFormat format;
    format.setBackground(blend(m_theme.palette().accent, m_theme.palette().surface, tint::kFlash));
    for (const QString& word : words.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        QTextCursor at = m_text->document()->find(word);
        while (!at.isNull() && marks.size() < 500) {
            marks.append({at, format});
            at = m_text->document()->find(word, at);
        }
    }
    m_text->setExtraSelections(marks);
}

void HelpWindow::markContents(const Place& place) {
    m_filling = true;
    QTreeWidgetItemIterator at(m_contents);
    for (; *at != nullptr; ++at) {
        QTreeWidgetItem* item = *at;
        if (item->data(0, kDocumentRole).toString() != place.document) continue;
        const bool begins = place.anchor.isEmpty() && item->parent() == nullptr;
        if (item->data(0, kAnchorRole).toString() != place.anchor && !begins) continue;
        for (QTreeWidgetItem* up = begins ? item : item->parent(); up != nullptr; up = up->parent())
            up->setExpanded(true);
        m_contents->setCurrentItem(item);
        m_contents->scrollToItem(item);
        break;
    }
    m_filling = false;
}

QString HelpWindow::document() const {
    return m_at < 0 ? QString() : m_places.at(m_at).document;
}

QString HelpWindow::anchor() const {
    return m_at < 0 ? QString() : m_places.at(m_at).anchor;
}

}  // namespace qd::ui::shell
