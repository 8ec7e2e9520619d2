using MeetupBot.Domain.Members;

namespace MeetupBot.Application.Outbox;

/// <summary>A message that its topic draws when it is sent.</summary>
/// <param name="Detail">What its recipient knows.</param>
/// <param name="IsInFlight">It may have gone out, or wait for a limit.</param>
public sealed record WaitingNews(MemberId Member, string Detail, bool IsInFlight);
