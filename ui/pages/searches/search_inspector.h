// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <memory>

#include "ui/kit/theme.h"
#include "ui/pages/searches/search_display.h"

class QLabel;
class QPushButton;

namespace qd::ui {
class KeyValueList;
}

namespace qd::ui::pages::searches {

/// The right of the page: the chosen trial with its significance, and what was asked for.
class SearchInspector final : public QFrame {
    Q_OBJECT

public:
    explicit SearchInspector(const Theme& theme, QWidget* parent = nullptr);

    /// Null clears it.
    void showSearch(const std::shared_ptr<const SearchDisplay>& search);
    void showTrial(const std::shared_ptr<const TrialDisplay>& trial);
    /// A trial that cannot be walked again: says why.
    void showProblem(const QString& words);
    [[nodiscard]] QPushButton* resumeButton() const { return m_resume; }
    [[nodiscard]] KeyValueList* significance() const { return m_significance; }
    [[nodiscard]] KeyValueList* setup() const { return m_setup; }
    /// "Trial 47".
    [[nodiscard]] QString heading() const;

Q_SIGNALS:
    void resumeRequested();

private:
    QLabel* addHeading(const QString& text);
    void layOut();

    QLabel* m_hint;
    QWidget* m_body;
    QLabel* m_trialHeading = nullptr;
    KeyValueList* m_parameters;
    KeyValueList* m_figures;
    QLabel* m_significanceHeading = nullptr;
    KeyValueList* m_significance;
    QLabel* m_words;
    QLabel* m_setupHeading = nullptr;
    KeyValueList* m_setup;
    QPushButton* m_resume;
};

}  // namespace qd::ui::pages::searches
