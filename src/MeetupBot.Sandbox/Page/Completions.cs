using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Interactions;
using MeetupBot.Chat.Text;
using MeetupBot.Sandbox.Acts;
using MeetupBot.Sandbox.Chat;
using MeetupBot.Sandbox.Clock;
using MeetupBot.Sandbox.Platform;

namespace MeetupBot.Sandbox.Page;

/// <summary>Completes commands, options and known values.</summary>
public sealed class Completions(SandboxPlatforms platforms, SandboxClock clock)
{
    private const int Most = 25;

    public async Task<Completion> ForAsync(
        SandboxPerson person, Conversation conversation, string text, CancellationToken cancellationToken)
    {
        if (platforms.Get(person.Platform).Bot is not { } bot || !text.StartsWith('/'))
            return Completion.None;
        if (bot.Line.Typing(text) is not { } typing)
            return Commands(bot.Commands, text);
        var before = text[..^typing.Typed.Length];
        var act = new Act(person, conversation, null, text, ActKind.Command);
        var values = typing.Option is null ? [] : await ValuesAsync(bot, act, typing, cancellationToken);
        var items = values.Select(v => new CompletionItem(v.Label, "", $"{before}{v.Value} ")).Concat(Keys(typing, text));
        return new(Hint(typing), [.. items.Take(Most)]);
    }

    private static Completion Commands(CommandSet commands, string text)
    {
        var typed = CommandLine.WithoutRoot(text);
        var isRoot = CommandLine.Root.StartsWith(text.TrimEnd(), StringComparison.OrdinalIgnoreCase);
        var fitting = commands.Commands
            .Where(c => isRoot || c.Name.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .Select(c => new CompletionItem($"{CommandLine.Root} {c.Name}", c.Description, $"{CommandLine.Root} {c.Name} "));
        return new("", [.. fitting.Take(Most)]);
    }

    private async Task<IReadOnlyList<Suggestion>> ValuesAsync(
        Connection bot, Act act, CommandTyping typing, CancellationToken cancellationToken)
    {
        var option = typing.Option!;
        var known = option switch
        {
            { Choices.Count: > 0 } => option.Choices,
            { Kind: OptionKind.Member } =>
                [.. SampleCommunity.SpaceOf(act.Person.Platform).People.Select(p => new Suggestion($"@{p.Name}", $"@{p.Name}"))],
            { Kind: OptionKind.Channel } =>
                [.. SampleCommunity.SpaceOf(act.Person.Platform).Channels.Select(c => new Suggestion($"#{c.Name}", $"#{c.Name}"))],
            _ => [],
        };
        return option.Suggests
            ? await AskAsync(bot, act, typing, cancellationToken)
            : [.. known.Where(s => s.Label.Contains(typing.Typed.Trim(), StringComparison.OrdinalIgnoreCase))];
    }

    private async Task<IReadOnlyList<Suggestion>> AskAsync(
        Connection bot, Act act, CommandTyping typing, CancellationToken cancellationToken)
    {
        var interaction = new SuggestInteraction
        {
            Id = $"suggest-{Guid.NewGuid():N}",
            Person = act.Actor,
            Space = act.Space,
            Channel = act.Channel,
            IsOrganizer = act.IsOrganizer,
            ReceivedAt = clock.Now,
            Command = typing.Command.Name,
            Option = typing.Option!.Name,
            Typed = typing.Typed.Trim(),
            Options = typing.Options,
        };
        return await bot.Handler.HandleAsync(interaction, cancellationToken) is Reply.Suggest { Suggestions: var suggestions }
            ? suggestions
            : [];
    }

    private static IEnumerable<CompletionItem> Keys(CommandTyping typing, string text)
    {
        var wordStart = text.LastIndexOfAny([' ', '\n']) + 1;
        var word = text[wordStart..];
        return typing.Command.Options
            .Where(o => o != typing.Option
                && !typing.Options.ContainsKey(o.Name)
                && o.Name.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .Select(o => new CompletionItem($"{o.Name}:", o.Description, $"{text[..wordStart]}{o.Name}: "));
    }

    private static string Hint(CommandTyping typing) =>
        typing.Option is { } option ? $"{option.Name}: {option.Description}" : typing.Command.Description;
}
