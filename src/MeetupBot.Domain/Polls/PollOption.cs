using MeetupBot.Domain.Time;

namespace MeetupBot.Domain.Polls;

/// <summary>A candidate time. Its id stays when times before it come and go.</summary>
public sealed record PollOption(int Id, MeetupTime Time);
