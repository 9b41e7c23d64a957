// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/wizards/wizard_fixture.h"

#include <QApplication>
#include <QPixmap>
#include <QTest>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <string_view>

#include <gtest/gtest.h>

using namespace qd;
using namespace qd::ui::wizards;

namespace {

std::string newFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "qd-wizard-XXXXXX").string();
    return ::mkdtemp(name.data()) != nullptr ? name : std::string();
}

constexpr std::string_view kSymbols[] = {"AAA", "BBB", "CCC", "DDD"};

/// Sums of sines with periods that do not share a beat: no two symbols move alike, none stands still.
double priceOf(int session, std::size_t symbol) {
    const double t = session;
    const double k = static_cast<double>(symbol) + 1.0;
    const double wave = std::sin(t * (0.37 + 0.11 * k)) + 0.7 * std::sin(t * (0.91 + 0.05 * k) + k);
    return 20.0 * k * (1.0 + 0.0004 * t * k) * (1.0 + 0.012 * wave);
}

std::vector<Date> weekdays(int sessions) {
    std::vector<Date> days;
    Date day = Date::parse("2022-01-03").value();
    while (static_cast<int>(days.size()) < sessions) {
        if (day.weekday() <= 5) days.push_back(day);
        day = day.plusDays(1);
    }
    return days;
}

}  // namespace

WizardFixture::WizardFixture(ui::Theme::Mode mode)
    : theme(mode),
      jobs(clock),
      context{theme,
              jobs,
              {files, clock, log},
              QStringLiteral("ann"),
              {},
              {{QStringLiteral("Least"), crypto::kKdfFloor}},
              deskAccess()},
      m_folder(newFolder()) {
    EXPECT_FALSE(m_folder.empty());
    context.folder = folder();
}

WizardFixture::~WizardFixture() {
    jobs.shutdown();
    std::error_code ignored;
    if (!m_folder.empty()) std::filesystem::remove_all(m_folder, ignored);
}

QString WizardFixture::file(const char* name) const {
    return folder() + QLatin1Char('/') + QString::fromLatin1(name);
}

QString WizardFixture::write(const char* name, const std::string& text) {
    const QString path = file(name);
    EXPECT_TRUE(files.writeAtomically(path.toStdString(), text).ok());
    return path;
}

bool WizardFixture::exists(const QString& path) const {
    return files.exists(path.toStdString());
}

SessionPtr WizardFixture::workspace(const char* name) {
    const SecretPtr secret = secretOf(kPassphrase);
    auto session = desk::createWorkspace(context.environment, {file(name).toStdString(), secret.get(), "ann"},
                                         crypto::kKdfFloor);
    EXPECT_TRUE(session.ok());
    return std::move(session).value();
}

SecretPtr secretOf(const QString& text) {
    return std::make_shared<const crypto::Secret>(crypto::Secret::fromText(text.toStdString()));
}

std::string longPrices(int sessions) {
    std::string csv = "Trade Date,Ticker,PX_LAST,note\n";
    const auto days = weekdays(sessions);
    for (std::size_t i = 0; i < days.size(); ++i)
        for (std::size_t s = 0; s < std::size(kSymbols); ++s)
            csv += days[i].iso() + "," + std::string(kSymbols[s]) + "," +
                   std::to_string(priceOf(static_cast<int>(i), s)) + ",x\n";
    return csv;
}

std::string widePrices(int sessions) {
    std::string csv = "Datum,AAA,BBB,CCC,DDD\n";
    const auto days = weekdays(sessions);
    for (std::size_t i = 0; i < days.size(); ++i) {
        csv += days[i].iso();
        for (std::size_t s = 0; s < std::size(kSymbols); ++s)
            csv += "," + std::to_string(priceOf(static_cast<int>(i), s));
        csv += "\n";
    }
    return csv;
}

bool picturesWanted() {
    return !qEnvironmentVariable("QD_PICTURES").isEmpty();
}

void applyTheme(ui::Theme& theme) {
    theme.apply(*qobject_cast<QApplication*>(QCoreApplication::instance()));
}

void picture(QWidget& window, const QString& name) {
    if (!picturesWanted()) return;
    QTest::qWait(60);
    const QString path =
        qEnvironmentVariable("QD_PICTURES") + QLatin1Char('/') + name + QStringLiteral(".png");
    EXPECT_TRUE(window.grab().save(path)) << path.toStdString();
}
