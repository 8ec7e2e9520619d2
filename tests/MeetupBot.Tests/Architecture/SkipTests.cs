using System.Text.RegularExpressions;

namespace MeetupBot.Tests.Architecture;

/// <summary>Nothing is skipped in silence: <c>tests/skips.txt</c> says what, and why.</summary>
public sealed partial class SkipTests
{
    private static IReadOnlyList<string[]> Lines { get; } =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "tests/skips.txt"))
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split(" | ")),
    ];

    [Fact]
    public void Only_the_files_on_the_list_skip_tests()
    {
        var skipping = Repository.FilesUnder("tests")
            .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) && Skip().IsMatch(File.ReadAllText(Path.Combine(Repository.Root, path))));

        Assert.Equal(Lines.Select(line => line[1]).Distinct().Order(), skipping.Order());
    }

    [Fact]
    public void Each_line_says_why() => Assert.All(Lines, line => Assert.True(line is [_, _, { Length: > 10 }], string.Join(" | ", line)));

    [GeneratedRegex(@"\bAssert\.Skip(?:When|Unless)?\(|\((?:[^()]*,\s*)?Skip\s*=|\bSkip(?:When|Unless)\s*=")]
    private static partial Regex Skip();
}
