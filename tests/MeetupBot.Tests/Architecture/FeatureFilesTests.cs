using System.Text.RegularExpressions;

namespace MeetupBot.Tests.Architecture;

/// <summary>The name of a file says what it is for, by the vocabulary in CONTRIBUTING, so that a feature can be read from its file names.</summary>
public sealed partial class FeatureFilesTests
{
    /// <summary>Names that several features share, and the log messages of reminders.</summary>
    private static readonly string[] Exceptions = ["ButtonNames", "CardKinds", "JobKinds", "ReminderLog"];

    private static readonly IReadOnlyList<string> Vocabulary =
    [
        .. Entry().Matches(File.ReadAllText(Path.Combine(Repository.Root, ".github/CONTRIBUTING.md"))).Select(entry => entry.Groups[1].Value),
    ];

    private static IEnumerable<SourceFile> Files => SourceFile.Of("MeetupBot.Features").Where(file => file.Folder != ".");

    [Fact]
    public void Every_file_of_a_feature_is_named_by_the_vocabulary()
    {
        Assert.InRange(Vocabulary.Count, 15, 20);
        Assert.Empty(Files.Select(NameOf).Where(name => !IsKnown(name)).Except(Exceptions));
    }

    [Fact]
    public void Every_word_of_the_vocabulary_and_every_exception_is_in_use()
    {
        var names = Files.Select(NameOf).ToList();

        Assert.DoesNotContain(Vocabulary, word => !names.Exists(name => name.EndsWith(word, StringComparison.Ordinal)));
        Assert.Empty(Exceptions.Except(names));
    }

    [Fact]
    public void Every_file_of_a_feature_defines_what_it_is_named_after() =>
        Assert.DoesNotContain(Files, file => !file.Defines.Contains(NameOf(file)));

    private static string NameOf(SourceFile file) => Path.GetFileNameWithoutExtension(file.Path);

    private static bool IsKnown(string name) =>
        Interface().IsMatch(name) || Vocabulary.Any(word => name.Length > word.Length && name.EndsWith(word, StringComparison.Ordinal));

    /// <summary>"| `XCard` | draws a card |".</summary>
    [GeneratedRegex("^\\| `X([A-Z][A-Za-z]+)` \\|", RegexOptions.Multiline)]
    private static partial Regex Entry();

    [GeneratedRegex("^I[A-Z][a-z]")]
    private static partial Regex Interface();
}
