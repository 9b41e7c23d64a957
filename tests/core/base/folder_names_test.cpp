// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/folder_names.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

namespace qd {
namespace {

TEST(FolderNames, GivesFilesFoldersAndLinksInOrder) {
    std::string folder = (std::filesystem::temp_directory_path() / "qd-names-XXXXXX").string();
    ASSERT_NE(::mkdtemp(folder.data()), nullptr);
    EXPECT_TRUE(namesInFolder(folder).value().empty());
    std::filesystem::create_directory(folder + "/b");
    std::ofstream(folder + "/.hidden") << "x";
    std::filesystem::create_symlink("nowhere", folder + "/a");
    EXPECT_EQ(namesInFolder(folder).value(), (std::vector<std::string>{".hidden", "a", "b"}));
    std::filesystem::remove_all(folder);
    const auto gone = namesInFolder(folder);
    ASSERT_FALSE(gone.ok());
    EXPECT_EQ(gone.error().code, ErrorCode::Io);
    EXPECT_NE(gone.error().message.find("No such file or directory"), std::string::npos);
}

}  // namespace
}  // namespace qd
