namespace MeetupBot.Tests.Architecture;

/// <summary>Decisions take the time as a value, so that every test can choose it.</summary>
public sealed class PurityTests
{
    private static readonly string[] WallClocks =
    [
        "System.DateTime.get_Now",
        "System.DateTime.get_UtcNow",
        "System.DateTime.get_Today",
        "System.DateTimeOffset.get_Now",
        "System.DateTimeOffset.get_UtcNow",
        "NodaTime.SystemClock.get_Instance",
    ];

    private static readonly string[] Impure =
    [
        "System.IO.",
        "System.Net.",
        "System.Threading.",
        "System.Diagnostics.Process",
        "System.Console",
        "System.Random",
        "System.TimeProvider",
        "System.Security.Cryptography.",
        "NodaTime.IClock",
    ];

    public static TheoryData<string> Product =>
        [.. Repository.Projects.Where(project => project.IsProduct).Select(project => project.Name)];

    [Theory]
    [MemberData(nameof(Product))]
    public void No_part_reads_a_wall_clock(string project) =>
        Assert.Empty(CompiledAssembly.Read(project).Members.Intersect(WallClocks));

    [Theory]
    [MemberData(nameof(Product))]
    public void Only_the_host_picks_the_system_clock_and_the_sandboxs_page_waits_by_it(string project)
    {
        if (project is not ("MeetupBot" or "MeetupBot.Sandbox"))
            Assert.DoesNotContain("System.TimeProvider.get_System", CompiledAssembly.Read(project).Members);
    }

    [Fact]
    public void The_domain_neither_waits_nor_reads_nor_rolls_dice()
    {
        var used = CompiledAssembly.Read("MeetupBot.Domain").Types;
        Assert.DoesNotContain(used, type => Impure.Any(name => type.StartsWith(name, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_domain_knows_nothing_of_its_machine()
    {
        // Compiled iterators ask for their thread; nothing else of the environment may appear.
        var used = CompiledAssembly.Read("MeetupBot.Domain").Members.Except(["System.Environment.get_CurrentManagedThreadId"]);
        Assert.DoesNotContain(used, member => member.StartsWith("System.Environment.", StringComparison.Ordinal));
    }

    [Fact]
    public void The_domain_builds_on_noda_time_for_rules_on_ical_net_and_for_holidays_on_public_holiday_alone()
    {
        var domain = Repository.Projects.Single(project => project.Name == "MeetupBot.Domain");
        Assert.Equal(["Ical.Net", "NodaTime", "PublicHoliday"], domain.Packages);
    }
}
