using MeetupBot.Simulators.Slack.Interactions;

namespace MeetupBot.Simulators.Slack.Model;

/// <summary>The state of the simulated workspace. Code that changes it holds the lock.</summary>
internal sealed class Workspace
{
    private readonly List<string> _complaints = [];

    public Workspace(SlackSimulatorOptions options)
    {
        Options = options;
        Timestamps = new Timestamps(options.TimeProvider);
        Bot = new SlackUser(Ids.Next("U"), options.BotName, options.BotName) { IsBot = true };
        Users[Bot.Id] = Bot;
        AppId = Ids.Next("A");
        TeamId = Ids.Next("T");
        BotId = Ids.Next("B");
        Interactions = new InteractionRegistry(options);
    }

    public SlackSimulatorOptions Options { get; }

    public TimeProvider Time => Options.TimeProvider;

    public DateTimeOffset Now => Time.GetUtcNow();

    public Lock Gate { get; } = new();

    public ChangeSignal Changes { get; } = new();

    public SlackIds Ids { get; } = new();

    public Timestamps Timestamps { get; }

    public string AppId { get; }

    public string TeamId { get; }

    public string Domain => "simulated";

    public string BotId { get; }

    public SlackUser Bot { get; }

    /// <summary>The root of this server, without a trailing slash.</summary>
    public string BaseUrl { get; set; } = "";

    public Dictionary<string, SlackUser> Users { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, SlackConversation> Conversations { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, SlackView> Views { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, SlackFile> Files { get; } = new(StringComparer.Ordinal);

    public InteractionRegistry Interactions { get; }

    public T Read<T>(Func<T> read)
    {
        lock (Gate)
            return read();
    }

    public void Change(Action change)
    {
        lock (Gate)
            change();
        Changes.Pulse();
    }

    public T Change<T>(Func<T> change)
    {
        T result;
        lock (Gate)
            result = change();
        Changes.Pulse();
        return result;
    }

    /// <summary>Records something that Slack accepts but a careful app does not do.</summary>
    public void Complain(string what)
    {
        lock (_complaints)
            _complaints.Add(what);
        Changes.Pulse();
    }

    public IReadOnlyList<string> Complaints
    {
        get
        {
            lock (_complaints)
                return [.. _complaints];
        }
    }

    public SlackUser? FindUser(string? id) => id is null ? null : Users.GetValueOrDefault(id);

    /// <summary>The bot's conversation with exactly these people. It is created if there is none.</summary>
    public SlackConversation Conversation(IReadOnlyList<SlackUser> people)
    {
        var ids = people.Select(p => p.Id).Append(Bot.Id).ToHashSet(StringComparer.Ordinal);
        var found = Conversations.Values.FirstOrDefault(c => c.IsDirect && ids.SetEquals(c.MemberIds));
        if (found is not null)
            return found;
        var direct = people.Count == 1;
        var made = new SlackConversation(
            Ids.Next(direct ? "D" : "C"),
            direct ? "directmessage" : "mpdm-" + string.Join("--", people.Select(p => p.Name)) + "-1",
            direct ? ConversationKind.Direct : ConversationKind.Group);
        made.MemberIds.AddRange(ids);
        Conversations[made.Id] = made;
        return made;
    }
}
