namespace MeetupBot.Tests.Architecture;

/// <summary>Folders of a project build on each other in one direction, so that each can be read, and changed, without those above it.</summary>
public sealed class FolderArrowsTests
{
    private const string Features = "MeetupBot.Features";

    /// <summary>Which group of features may name which others. The module that lists them all stands above, in the project's root.</summary>
    private static readonly Dictionary<string, string[]> Groups = new()
    {
        ["Scheduling"] = [],
        ["Attendance"] = ["Scheduling"],
        ["Introductions"] = ["Scheduling", "Attendance"],
        ["Community"] = ["Scheduling", "Attendance", "Introductions"],
        ["."] = ["Scheduling", "Attendance", "Introductions", "Community"],
    };

    public static TheoryData<string> Products => [.. Repository.Projects.Where(project => project.IsProduct).Select(project => project.Name)];

    [Theory]
    [MemberData(nameof(Products))]
    public void No_folders_know_each_other_in_a_circle(string project)
    {
        var cycles = new FolderGraph(SourceFile.Of(project)).Cycles();
        Assert.True(cycles.Count == 0, $"{project}: {cycles.Count} cycles of folders.\n" + string.Join("\n\n", cycles.Take(5).Select(cycle => string.Join('\n', cycle))));
    }

    [Fact]
    public void A_group_of_features_knows_only_the_groups_below_it()
    {
        var upwards = new FolderGraph(SourceFile.Of(Features)).References
            .Where(reference => Group(reference.From) is var from && Group(reference.To) is var to && from != to
                && Groups.ContainsKey(from) && Groups.ContainsKey(to) && !Groups[from].Contains(to))
            .Select(reference => reference.ToString());
        Assert.Empty(upwards);
    }

    [Fact]
    public void Every_folder_of_features_belongs_to_a_group() =>
        Assert.Empty(SourceFile.Of(Features).Select(Group).Distinct().Except(Groups.Keys));

    private static string Group(SourceFile file) => file.Folder.Split('/')[0];
}
