// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>
#include <memory>

#include "ui/kit/buttons.h"
#include "ui/shell/help_text.h"

class QLabel;
class QTextBrowser;
class QTextDocument;
class QTreeWidget;
class QTreeWidgetItem;

namespace qd::ui {
class Banner;
class SearchField;
}  // namespace qd::ui

namespace qd::ui::shell {

/// The user guide and the other documents, in a window of its own: contents at the left, search, back and
/// forward. Everything comes out of the program; a link that leads elsewhere is named and not followed.
class HelpWindow final : public QWidget {
    Q_OBJECT

public:
    explicit HelpWindow(const Theme& theme, QWidget* window = nullptr);
    ~HelpWindow() override;

    /// Shows the window at a section of the user guide; empty or unknown: its beginning.
    void openAt(const QString& section);
    /// Shows a place without raising the window, and remembers it for Back.
    void go(const QString& document, const QString& anchor);
    void back() { step(-1); }
    void forward() { step(1); }
    [[nodiscard]] QString document() const;
    [[nodiscard]] QString anchor() const;

private:
    struct Place {
        QString document;
        QString anchor;
    };

    void compose();
    QWidget* makeBar();
    void fillContents();
    void fillFound(const QString& words);
    void chosen(QTreeWidgetItem* item);
    void follow(const QString& link);
    void step(int by);
    void show(const Place& place);
    void markWords(const QString& words);
    void markContents(const Place& place);

    const Theme& m_theme;
    SearchField* m_search;
    QTreeWidget* m_contents;
    QTextBrowser* m_text;
    Banner* m_outside;
    IconButton* m_back;
    IconButton* m_forward;
    QList<HelpSection> m_sections;  ///< of all documents
    std::unique_ptr<QTextDocument> m_document;
    QList<Place> m_places;
    int m_at = -1;
    QString m_words;  ///< searched for
    bool m_filling = false;
};

}  // namespace qd::ui::shell
