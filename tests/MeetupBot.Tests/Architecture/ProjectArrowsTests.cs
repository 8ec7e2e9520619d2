namespace MeetupBot.Tests.Architecture;

/// <summary>Who may know whom. A project exists only where the compiler should forbid an arrow.</summary>
public sealed class ProjectArrowsTests
{
    private const string Prefix = "MeetupBot";

    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["MeetupBot.Domain"] = [],
        ["MeetupBot.Chat"] = [],
        ["MeetupBot.Storage"] = ["MeetupBot.Domain"],
        // Only the host names a kind of database.
        ["MeetupBot.Storage.Sqlite"] = ["MeetupBot.Storage", "MeetupBot.Domain"],
        ["MeetupBot.Storage.Postgres"] = ["MeetupBot.Storage", "MeetupBot.Domain"],
        // The machine names no feature: it is below them.
        ["MeetupBot.Application"] = ["MeetupBot.Domain", "MeetupBot.Chat", "MeetupBot.Storage"],
        ["MeetupBot.Features"] = ["MeetupBot.Domain", "MeetupBot.Chat", "MeetupBot.Storage", "MeetupBot.Application"],
        ["MeetupBot.Pages"] = ["MeetupBot.Domain", "MeetupBot.Chat", "MeetupBot.Storage", "MeetupBot.Application", "MeetupBot.Features"],
        ["MeetupBot.Discord"] = ["MeetupBot.Chat"],
        ["MeetupBot.Slack"] = ["MeetupBot.Chat"],
        ["MeetupBot.Sandbox"] = ["MeetupBot.Chat"],
        ["MeetupBot.Simulators"] = [],
    };

    public static TheoryData<string> Bounded => [.. Repository.Projects.Select(project => project.Name).Where(Allowed.ContainsKey)];

    [Theory]
    [MemberData(nameof(Bounded))]
    public void A_project_file_references_only_whom_it_may_know(string project)
    {
        var file = Repository.Projects.Single(other => other.Name == project);
        Assert.Empty(file.Projects.Except(Allowed[project]));
    }

    [Theory]
    [MemberData(nameof(Bounded))]
    public void A_built_assembly_uses_only_whom_it_may_know(string project)
    {
        var ours = CompiledAssembly.Read(project).Assemblies.Where(name => name.StartsWith(Prefix, StringComparison.Ordinal));
        Assert.Empty(ours.Except(Allowed[project]));
    }

    [Fact]
    public void Every_project_of_the_product_but_the_host_has_its_bounds()
    {
        var unbounded = Repository.Projects.Where(project => project.IsProduct && !Allowed.ContainsKey(project.Name));
        Assert.Equal([Prefix], unbounded.Select(project => project.Name));
    }

    [Fact]
    public void Every_project_stands_in_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "MeetupBot.sln")).Replace('\\', '/');
        Assert.All(Repository.Projects, project => Assert.Contains(project.Path, solution, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Dapper", "MeetupBot.Storage", "MeetupBot.Storage.Sqlite")]
    [InlineData("Microsoft.Data.Sqlite", "MeetupBot.Storage.Sqlite")]
    [InlineData("Npgsql", "MeetupBot.Storage.Postgres")]
    [InlineData("Quartz", "MeetupBot.Application", "MeetupBot")]
    public void A_part_stays_where_it_belongs(string package, params string[] homes)
    {
        var product = Repository.Projects.Where(project => project.IsProduct && !homes.Contains(project.Name)).ToList();

        Assert.All(product, project => Assert.DoesNotContain(package, project.Packages));
        Assert.All(product, project => Assert.DoesNotContain(package, CompiledAssembly.Read(project.Name).Assemblies));
    }
}
