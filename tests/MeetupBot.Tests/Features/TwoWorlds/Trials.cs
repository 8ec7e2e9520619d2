using System.Text.RegularExpressions;
using MeetupBot.Chat.Commands;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.TwoWorlds;

/// <summary>What a viewer tries. A new command or option has to be named here.</summary>
internal static partial class Trials
{
    /// <summary>Commands that change nothing but what the viewer sees.</summary>
    private static readonly string[] Reading = ["list", "show", "connections", "stats", "help", "me show", "me export", "settings", "coffee show", "coffee pause", "series list"];

    private static readonly string[] Changing =
    [
        "propose", "edit", "cancel", "decide", "met", "introduce", "link", "unlink", "me set", "me forget", "coffee join", "coffee leave",
        "coffee visiting", "series create", "series stop",
    ];

    /// <summary>Buttons that end the viewer's or a meetup's part in the world; what asks for them is seen.</summary>
    private static readonly string[] Last = ["me.forget", "cancel"];

    private static readonly Dictionary<string, string> Samples = new(StringComparer.Ordinal)
    {
        ["title"] = "Tea",
        ["when"] = "Sat 10am",
        ["where"] = "Leeds",
        ["channel"] = BotHarness.General,
        ["duration"] = "2h",
        ["closes"] = "in 1 day",
        ["capacity"] = "9",
        ["description"] = "Bring cake",
        ["time"] = "1",
        ["reason"] = "rain",
        ["because"] = "you both climb",
        ["area"] = "Leeds",
        ["until"] = "in 2 weeks",
        ["code"] = "7K2Q9-XWM4T",
        ["zone"] = "London",
        ["interests"] = "chess",
        ["reminders"] = "2h",
        ["messages"] = "last",
        ["quiet"] = "22:00-08:00",
        ["holidays"] = "none",
    };

    public static IEnumerable<string> Known => Reading.Concat(Changing);

    public static bool ChangesSomething(string command) => !Reading.Contains(command);

    public static bool IsLast(string button) => Last.Contains(button);

    public static IEnumerable<Someone> Others(Someone viewer) =>
        new[] { World.Ben, World.Cleo, World.Dev, World.Fay }.Where(person => person != viewer);

    /// <summary>Without options, with each option beside those that are required or say which meetup, and with each two people.</summary>
    public static IEnumerable<(string Option, string Value)[]> OptionsOf(CommandSpec spec, World world, Someone viewer)
    {
        yield return [];
        var required = spec.Options.Where(option => option.Required || option.Name == "id").ToList();
        foreach (var option in spec.Options)
        {
            foreach (var value in Values(option, world, viewer))
                yield return [.. required.Where(other => other != option).Select(other => (other.Name, Values(other, world, viewer).First())), (option.Name, value)];
        }

        if (spec.Options.Where(option => option.Kind == OptionKind.Member).Take(2).ToList() is not [var first, var second])
            yield break;
        foreach (var one in Others(viewer))
        {
            foreach (var other in Others(viewer).Append(viewer).Where(other => other != one))
                yield return [(first.Name, one.User.Id), (second.Name, other.User.Id)];
        }
    }

    /// <summary>Pages hold sealed links, some of them as a drawing, and tokens of forms. All are new each time.</summary>
    public static string WithoutSeals(string page) => Tokens().Replace(Codes().Replace(Seals().Replace(page, "seal"), "code"), "token");

    /// <summary>A calendar holds its own address.</summary>
    public static string WithoutAddress(string calendar) => Sources().Replace(calendar, "source");

    private static IEnumerable<string> Values(OptionSpec option, World world, Someone viewer)
    {
        if (option.Kind == OptionKind.Member)
            return Others(viewer).Select(person => person.User.Id);
        if (option.Name == "id")
            return [world.Walk, world.Coffee, world.Dinner];
        if (option.Choices.Count > 0)
            return option.Choices.Select(choice => choice.Value);
        return Samples.TryGetValue(option.Name, out var sample)
            ? [sample]
            : throw new InvalidOperationException($"There is no sample for the option {option.Name}");
    }

    [GeneratedRegex("/p/[a-z]+/[A-Za-z0-9_.-]+")]
    private static partial Regex Seals();

    [GeneratedRegex("(SOURCE;VALUE=URI|URL):http:[^:]+:[0-9]+/[^\r]*(\r\n [^\r]*)*")]
    private static partial Regex Sources();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"[^\"]*\"")]
    private static partial Regex Tokens();

    [GeneratedRegex("<svg[^>]*class=\"code\".*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Codes();
}
