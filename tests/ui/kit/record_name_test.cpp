// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/record_name.h"

#include <QCoreApplication>

#include <gtest/gtest.h>

#include "ui/kit/languages.h"

using namespace qd::ui;

namespace {

QString s(const char* text) {
    return QString::fromUtf8(text);
}

}  // namespace

TEST(RecordName, SaysWhatTheRecordsWriteInTheLanguageOfTheWindow) {
    EXPECT_EQ(recordName("dataset 3"), s("Dataset 3"));
    EXPECT_EQ(recordName("everything"), s("Everything"));
    EXPECT_EQ(personName("erased person 7"), s("erased person 7"));
    ASSERT_TRUE(installTranslations(*QCoreApplication::instance(), s("de")).ok());
    EXPECT_EQ(recordName("report 12"), s("Bericht 12"));
    EXPECT_EQ(recordName("everything"), s("Alles"));
    EXPECT_EQ(personName("erased person 7"), s("gelöschte Person 7"));
    ASSERT_TRUE(installTranslations(*QCoreApplication::instance(), s("en_GB")).ok());
}

TEST(RecordName, LeavesEverythingElseAsItIs) {
    for (const char* other : {"", "ann", "report", "report ", "report x", "report 3 of 4", "reports 3",
                              "person 1a", "everything 1"})
        EXPECT_EQ(recordName(other), s(other));
    EXPECT_EQ(personName("report 3"), s("report 3")) << "a person may be called so";
}

TEST(RecordName, WritesWhatItReads) {
    EXPECT_EQ(recordSubject(RecordKind::Dataset, 3), s("dataset 3"));
    EXPECT_EQ(recordSubject(RecordKind::Everything, 3), s("everything"));
    for (const RecordKind kind : {RecordKind::Run, RecordKind::Report, RecordKind::Person})
        EXPECT_TRUE(recordName(recordSubject(kind, 5).toStdString()).startsWith(recordKindWord(kind)));
}
