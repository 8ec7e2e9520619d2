using System.Globalization;
using System.Text.RegularExpressions;
using MeetupBot.Application.Settings;
using MeetupBot.Settings;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Architecture;

/// <summary>What the README promises has to agree with itself and with the files beside it.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    [Fact]
    public void The_invite_link_asks_for_exactly_the_permissions_in_the_table()
    {
        var bits = PermissionRow().Matches(Readme).Select(row => int.Parse(row.Groups[1].ValueSpan, CultureInfo.InvariantCulture));
        var asked = long.Parse(InvitePermissions().Match(Readme).Groups[1].ValueSpan, CultureInfo.InvariantCulture);

        Assert.Equal(bits.Sum(bit => 1L << bit), asked);
    }

    [Fact]
    public void The_example_settings_are_those_of_the_table_with_their_defaults()
    {
        var example = new ConfigurationBuilder().AddJsonFile(Path.Combine(Repository.Root, "appsettings.example.json")).Build();
        var told = SettingRow().Matches(Readme).Select(row =>
            $"{row.Groups["name"].Value} = {string.Join(", ", CodeSpan().Matches(row.Groups["value"].Value).Select(value => value.Groups[1].Value))}");

        Assert.Equal(told.Order(), Settings(example).Order());
    }

    [Fact]
    public void The_example_settings_are_the_defaults_of_the_code()
    {
        var example = new ConfigurationBuilder().AddJsonFile(Path.Combine(Repository.Root, "appsettings.example.json")).Build();

        Assert.Equal(new MeetupsOptions(), new SettingsReader(example).Read().Meetups);
    }

    [Fact]
    public void Every_command_that_it_names_is_there()
    {
        var named = TypedCommand().Matches(Readme).Select(command => command.Groups[1].Value)
            .Concat(CodeSpan().Matches(CommandList().Match(Readme).Groups[1].Value).Select(word => word.Groups[1].Value))
            .Distinct()
            .ToList();
        var offered = BotHarness.Features().Interactions.Commands.Select(command => command.Spec.Name.Split(' ')[0]);

        Assert.InRange(named.Count, 10, 100);
        Assert.Empty(named.Except(offered));
    }

    [Fact]
    public void The_slack_app_asks_for_exactly_the_scopes_in_the_table()
    {
        var manifest = File.ReadAllText(Path.Combine(Repository.Root, "deploy/slack-app-manifest.yaml"));
        var asked = ManifestScope().Matches(manifest).Select(scope => scope.Groups[1].Value);

        Assert.Equal(ScopeRow().Matches(Readme).Select(row => row.Groups[1].Value).Order(), asked.Order());
    }

    [Fact]
    public void Every_file_that_it_names_is_there() => Assert.All(
        FileLink().Matches(Readme).Select(link => link.Groups[1].Value),
        path => Assert.True(File.Exists(Path.Combine(Repository.Root, path)), path));

    private static IEnumerable<string> Settings(IConfiguration configuration) => configuration
        .AsEnumerable()
        .Where(setting => setting.Value is not null)
        .GroupBy(setting => ListIndex().Replace(setting.Key, ""))
        .Select(group => $"{group.Key} = {string.Join(", ", group.OrderBy(item => item.Key, StringComparer.Ordinal).Select(item => item.Value))}");

    [GeneratedRegex(@"^\| [A-Z][A-Za-z ]+ \| (\d+) \|", RegexOptions.Multiline)]
    private static partial Regex PermissionRow();

    [GeneratedRegex(@"permissions=(\d+)")]
    private static partial Regex InvitePermissions();

    [GeneratedRegex(@"^\| `(?<name>[A-Za-z:]+)` \|(?<value>[^|]*)\|", RegexOptions.Multiline)]
    private static partial Regex SettingRow();

    [GeneratedRegex(@"^\| [^|]+ \| `([a-z:]+)` \|$", RegexOptions.Multiline)]
    private static partial Regex ScopeRow();

    [GeneratedRegex("^ {6}- ([a-z]+(?::[a-z]+)?)$", RegexOptions.Multiline)]
    private static partial Regex ManifestScope();

    [GeneratedRegex("`/meetup ([a-z]+)")]
    private static partial Regex TypedCommand();

    /// <summary>"`/meetup` with" the commands, up to the end of the sentence.</summary>
    [GeneratedRegex(@"`/meetup` with ([^.]+)\.")]
    private static partial Regex CommandList();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"\]\((?!http)([^)#]+)\)")]
    private static partial Regex FileLink();

    [GeneratedRegex(@":\d+$")]
    private static partial Regex ListIndex();
}
