using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Features.Attendance.Links;

/// <summary>What a link to a page says, signed.</summary>
/// <param name="Kind">Which page.</param>
/// <param name="Member">Whose link it is.</param>
/// <param name="Subject">What the page is about, such as a meetup's or a community's id; may be empty.</param>
/// <param name="ExpiresAt">To the millisecond; from then on it opens nothing.</param>
public sealed record PageTicket(PageKind Kind, MemberId Member, string Subject, Instant ExpiresAt);
