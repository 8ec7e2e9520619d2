using System.Reflection;
using System.Text.RegularExpressions;
using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features;

/// <summary>Everything that people can do keeps within the bounds of the narrowest platform.</summary>
public sealed partial class CatalogueTests
{
    private static readonly InteractionCatalog Interactions = BotHarness.Features().Interactions;

    [Fact]
    public void No_name_is_used_twice()
    {
        // Of buttons and forms the catalogue itself takes none twice.
        var names = Interactions.Commands.Select(command => command.Spec.Name)
            .Concat(Interactions.Shortcuts.Select(shortcut => $"shortcut {shortcut.Label}"))
            .Concat(BotHarness.Features().Jobs.Select(job => $"job {job.Kind}"))
            .Concat(BotHarness.Features().Messages.SelectMany(message => message.Kinds).Select(kind => $"message {kind}"));

        Assert.All(names.GroupBy(name => name), group => Assert.Single(group));
    }

    [Fact]
    public void Every_action_in_the_catalogue_is_handled_and_short()
    {
        foreach (var name in ActionNames())
        {
            Assert.True(Interactions.Buttons.ContainsKey(name) || Interactions.Forms.ContainsKey(name), name);
            Assert.DoesNotContain(':', name);
            // A draft's key with the longest fix, or a meetup's id with the bits of 63 times.
            Assert.True(new ActionId(name, new string('K', 16), "closes.24").ToString().Length <= ActionId.MaxLength, name);
            Assert.True(new ActionId(name, new string('K', 8), long.MaxValue.ToString("x", null)).ToString().Length <= ActionId.MaxLength, name);
        }
    }

    [Fact]
    public void Commands_and_options_are_named_and_described_as_platforms_demand()
    {
        foreach (var spec in Interactions.Commands.Select(command => command.Spec))
        {
            Assert.Matches("^[a-z]{1,32}( [a-z]{1,32})?$", spec.Name);
            Assert.InRange(spec.Description.Length, 1, 100);
            Assert.InRange(spec.Options.Count, 0, 25);
            Assert.Equal(spec.Options.OrderByDescending(option => option.Required), spec.Options);
            foreach (var option in spec.Options)
            {
                Assert.Matches("^[a-z][a-z0-9]{0,31}$", option.Name);
                Assert.InRange(option.Description.Length, 1, 100);
                Assert.InRange(option.MaxLength, 1, 6000);
                Assert.InRange(option.Choices.Count, 0, 25);
                Assert.All(option.Choices, choice => Assert.InRange(choice.Label.Length, 1, 75));
            }
        }
    }

    [Fact]
    public void No_command_of_the_first_release_is_missing()
    {
        string[] promised =
            [
                "cancel", "coffee join", "coffee leave", "coffee pause", "coffee visiting", "connections", "decide", "edit", "help", "introduce",
                "link", "list", "me export", "me forget", "me set", "me show", "met", "propose", "settings", "show", "stats", "unlink",
            ];

        Assert.Empty(promised.Except(Interactions.Commands.Select(command => command.Spec.Name)));
    }

    [Fact]
    public void Every_constant_sentence_keeps_to_the_tone()
    {
        foreach (var text in typeof(Words).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!))
            Assert.DoesNotMatch(Unwanted(), text);
    }

    private static IEnumerable<string> ActionNames() => typeof(ButtonNames)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field.IsLiteral)
        .Select(field => (string)field.GetRawConstantValue()!);

    [GeneratedRegex("!|successfully|oops|please wait", RegexOptions.IgnoreCase)]
    private static partial Regex Unwanted();
}
