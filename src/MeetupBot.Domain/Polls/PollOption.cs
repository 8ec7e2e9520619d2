using MeetupBot.Domain.Time;

namespace MeetupBot.Domain.Polls;

/// <summary>A candidate time. Its id does not change when other times are added or removed.</summary>
public sealed record PollOption(int Id, MeetupTime Time);
