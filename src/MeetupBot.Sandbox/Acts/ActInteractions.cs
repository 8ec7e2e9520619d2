using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Forms;
using MeetupBot.Chat.Interactions;
using MeetupBot.Sandbox.Clock;
using MeetupBot.Sandbox.Platform;

namespace MeetupBot.Sandbox.Acts;

/// <summary>What the bot is told of the acts of people.</summary>
/// <param name="prefix">What the ids of these acts begin with, so that those of two makers differ.</param>
internal sealed class ActInteractions(string prefix, SandboxClock clock)
{
    private static readonly Dictionary<string, Person> Nobody = [];

    private long _lastId;

    public CommandInteraction Command(
        Act act, string command, IReadOnlyDictionary<string, string> options, IReadOnlyDictionary<string, Person>? named = null) => new()
        {
            Id = NextId(),
            Person = act.Actor,
            Space = act.Space,
            Channel = act.Channel,
            IsOrganizer = act.IsOrganizer,
            ReceivedAt = clock.Now,
            Command = command,
            Options = options,
            Named = named ?? Nobody,
        };

    public ComponentInteraction Press(Act act, ActionId action, IReadOnlyList<string> values, IReadOnlyDictionary<string, Person>? named = null) => new()
    {
        Id = NextId(),
        Person = act.Actor,
        Space = act.Space,
        Channel = act.Channel,
        IsOrganizer = act.IsOrganizer,
        ReceivedAt = clock.Now,
        Action = action,
        Values = values,
        Named = named ?? Nobody,
        Message = act.Message is null ? null : MessageIds.RefOf(act.Message),
        OnPrivateAnswer = act.OnPrivateAnswer,
    };

    public FormInteraction Submit(Act act, Form form, Func<FormField, string> valueOf, IReadOnlyDictionary<string, Person>? named = null) => new()
    {
        Id = NextId(),
        Person = act.Actor,
        Space = act.Space,
        Channel = act.Channel,
        IsOrganizer = act.IsOrganizer,
        ReceivedAt = clock.Now,
        Action = form.Action,
        Fields = form.Fields.ToDictionary(field => field.Key, valueOf),
        Named = named ?? Nobody,
        OnPrivateAnswer = act.OnPrivateAnswer,
    };

    public ShortcutInteraction Shortcut(Act act, Person? target) => new()
    {
        Id = NextId(),
        Person = act.Actor,
        Space = act.Space,
        Channel = act.Channel,
        IsOrganizer = act.IsOrganizer,
        ReceivedAt = clock.Now,
        Shortcut = act.Label,
        Text = act.Message?.Text,
        Target = target,
    };

    private string NextId() => $"{prefix}-{clock.Now.ToUnixTimeMilliseconds():x}-{Interlocked.Increment(ref _lastId):x}";
}
