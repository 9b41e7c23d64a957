// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace qd::ui::wizards {

/// A path that can be typed, or chosen in the system's dialog.
class PathField final : public QWidget {
    Q_OBJECT

public:
    enum class Kind { File, Folder };
    /// `filter` as QFileDialog takes it: "Prices (*.csv *.csv.gz)".
    PathField(Kind kind, const QString& caption, const QString& filter, QWidget* parent = nullptr);

    [[nodiscard]] QString path() const;
    void setPath(const QString& path);
    [[nodiscard]] QLineEdit* edit() const { return m_edit; }

Q_SIGNALS:
    /// Each change of the text.
    void pathChanged(const QString& path);
    /// The user is done with it: chose a file, pressed Return or left the field.
    void entered();

private:
    void choose();

    Kind m_kind;
    QString m_caption;
    QString m_filter;
    QLineEdit* m_edit;
    QPushButton* m_button;
};

}  // namespace qd::ui::wizards
