using MeetupBot.Chat.Commands;
using MeetupBot.Sandbox.Chat;
using MeetupBot.Sandbox.Clock;
using MeetupBot.Sandbox.Platform;
using MeetupBot.Sandbox.Tour;
using NodaTime;

namespace MeetupBot.Sandbox.Page;

/// <summary>Everything that one rendering of the page shows.</summary>
public sealed record PageView
{
    public required SandboxPerson Me { get; init; }

    public required Conversation Here { get; init; }

    public required Instant Now { get; init; }

    public required IReadOnlyList<PersonEntry> People { get; init; }

    public required IReadOnlyList<ConversationEntry> Conversations { get; init; }

    public required IReadOnlyList<SandboxMessage> Messages { get; init; }

    public required IReadOnlyList<UpcomingWork> Upcoming { get; init; }

    /// <summary>What was due during the last move of the clock.</summary>
    public IReadOnlyList<UpcomingWork> JustDone { get; init; } = [];

    /// <summary>Whether what comes next is so far ahead that the clock goes there only when told so.</summary>
    public bool IsNextFar { get; init; }

    /// <summary>The day after the next meetup, or null.</summary>
    public DayAfter? DayAfter { get; init; }

    public required IReadOnlyList<ScheduledEvent> Events { get; init; }

    public required IReadOnlyList<GuideStep> Steps { get; init; }

    /// <summary>The picture at the end of the guide; null while there is no way to it.</summary>
    public Uri? Picture { get; init; }

    public OpenForm? Form { get; init; }

    /// <summary>Null until the bot is connected.</summary>
    public CommandSet? Commands { get; init; }

    /// <summary>The address of this process; null when it has none.</summary>
    public Uri? Address { get; init; }

    /// <summary>The guide's current step; null when all are done.</summary>
    public GuideStep? Step => Steps.FirstOrDefault(step => step.State == StepState.Open);

    /// <summary>Whether the viewer is the person of the guide's current step, in its conversation.</summary>
    public bool IsAtStep => Step is { } step && step.As == Me.Id && step.In == Here.Id;

    /// <summary>The text that the guide puts into the composer.</summary>
    public string Draft { get; init; } = "";

    public PointAt PointAt { get; init; }

    /// <summary>The message with the card that the guide points at; null when none of these messages is one.</summary>
    public long? GuideCard { get; init; }

    /// <summary>Where on this page a link to one of its messages leads this viewer; null when it leads elsewhere.</summary>
    public string? FindMessage(Uri link) =>
        MessageAddress.Find(link, Address) is var (conversation, message) ? PageAddress.Create(Me, conversation, message) : null;

    public SampleSpace Space => SampleCommunity.SpaceOf(Me.Platform);

    public ClockText Clock => new(Me.TimeZone, Now);
}

/// <param name="Unread">The number of unread messages for them.</param>
/// <param name="TakesDirectMessages">Whether they take direct messages from the bot.</param>
public sealed record PersonEntry(SandboxPerson Person, int Unread, bool TakesDirectMessages);

/// <param name="HasUnread">For the person who views the page.</param>
public sealed record ConversationEntry(Conversation Conversation, bool HasUnread);
