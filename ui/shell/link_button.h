// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

#include "ui/kit/theme.h"
#include "ui/shell/selection.h"

namespace qd::ui::shell {

/// "A" … "D"; empty for none.
[[nodiscard]] QString linkLetter(Link link);
/// "Link A", "Not linked".
[[nodiscard]] QString linkName(Link link);
/// Goes with the letter wherever it is shown.
[[nodiscard]] QColor linkColour(const Palette& palette, Link link);

/// Shows the link of a panel as colour and letter; its menu changes it.
class LinkButton final : public QToolButton {
    Q_OBJECT

public:
    explicit LinkButton(const Theme& theme, QWidget* parent = nullptr);

    void setLink(Link link);
    [[nodiscard]] Link link() const { return m_link; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// The user chose another one; setLink() is left to the receiver.
    void chosen(qd::ui::shell::Link link);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void openMenu();

    const Theme& m_theme;
    Link m_link = Link::None;
};

}  // namespace qd::ui::shell
