using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Members;

namespace MeetupBot.Features.Scheduling.Remind;

/// <summary>What a reminder says to one reader beyond when, where and who is coming.</summary>
internal sealed record ReaderNews
{
    public static ReaderNews None { get; } = new();

    /// <summary>Two who are going and whom the reader has not met.</summary>
    public IReadOnlyList<Member> NotMet { get; init; } = [];

    /// <summary>Through whom they could: whole sentences.</summary>
    public IReadOnlyList<string> Through { get; init; } = [];

    /// <summary>Who is named by these sentences.</summary>
    public IReadOnlyList<Member> Named { get; init; } = [];

    /// <summary>Of others who are going.</summary>
    public IReadOnlyList<Picture> Faces { get; init; } = [];

    /// <summary>Offered to who comes for the first time.</summary>
    public Member? Greeter { get; init; }

    /// <summary>How many wait for a place; 0: the reader is not asked whether they still come.</summary>
    public int Waiting { get; init; }

    /// <summary>For a channel: whom somebody has not met, and that they are new, is nobody else's business.</summary>
    public ReaderNews ForChannel() => new() { Waiting = Waiting };

    public bool IsPrivate => NotMet.Count > 0 || Faces.Count > 0 || Greeter is not null;
}
