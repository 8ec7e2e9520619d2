namespace MeetupBot.Tests.Architecture;

public sealed class SourceLayoutTests
{
    private const int MostLines = 400;

    private static readonly string[] Drawers = ["Helpers", "Helper", "Utils", "Util", "Utilities", "Common", "Misc"];
    private static readonly string[] Written = [".cs", ".razor", ".js"];

    private static IEnumerable<string> Sources => Repository.FilesUnder("src", "tests").Where(path => Written.Contains(Path.GetExtension(path)));

    [Fact]
    public void No_source_file_is_longer_than_one_can_hold_in_mind()
    {
        Assert.DoesNotContain(Sources, path => File.ReadLines(Path.Combine(Repository.Root, path)).Count() >= MostLines);
    }

    [Fact]
    public void No_folder_or_file_is_a_drawer_for_odds_and_ends()
    {
        var names = Sources.SelectMany(path => Path.ChangeExtension(path, null).Split('/')).Distinct();
        Assert.DoesNotContain(names, name => Drawers.Any(drawer => name.EndsWith(drawer, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void Every_namespace_is_file_scoped()
    {
        var sources = Sources.Where(path => path.EndsWith(".cs", StringComparison.Ordinal));
        Assert.DoesNotContain(sources, path => File.ReadLines(Path.Combine(Repository.Root, path))
            .Any(line => line.StartsWith("namespace ", StringComparison.Ordinal) && !line.EndsWith(';')));
    }
}
