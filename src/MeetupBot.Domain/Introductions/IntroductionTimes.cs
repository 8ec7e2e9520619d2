using NodaTime;

namespace MeetupBot.Domain.Introductions;

/// <summary>How long introductions stay open to answers, and how often people are asked.</summary>
public static class IntroductionTimes
{
    /// <summary>An older request can no longer be accepted. The same pair can then be introduced anew.</summary>
    public static readonly Duration AnswerableFor = Duration.FromDays(60);

    /// <summary>The delay before members are asked whether they met, and before they are asked a second time.</summary>
    public static readonly Duration AskAfter = Duration.FromDays(14);

    /// <summary>The most introductions that one member can request within <see cref="RequestWindow"/>.</summary>
    public const int MostRequests = 10;

    /// <summary>The span over which a member's requests are counted.</summary>
    public static readonly Duration RequestWindow = Duration.FromDays(1);

    /// <summary>Whether the request can still be accepted. The last instant is included.</summary>
    public static bool IsAnswerable(Introduction introduction, Instant now) => now - introduction.CreatedAt <= AnswerableFor;

    /// <summary>Whether the introduced people know of each other, and it is too early to ask what came of it.</summary>
    public static bool IsFresh(Introduction introduction, Instant now) =>
        introduction is { State: IntroductionState.Open, OpenedAt: { } opened } && now - opened < AskAfter;

    /// <param name="requested">How many introductions the member requested within <see cref="RequestWindow"/>.</param>
    public static bool MayRequest(int requested) => requested < MostRequests;
}
