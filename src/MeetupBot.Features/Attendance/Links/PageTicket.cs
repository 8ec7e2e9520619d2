using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Features.Attendance.Links;

/// <summary>The signed content of a link to a page.</summary>
/// <param name="Member">The member whom the link belongs to.</param>
/// <param name="Subject">The id of what the page is about, such as a meetup or a community; may be empty.</param>
/// <param name="ExpiresAt">When the link stops working, to the millisecond.</param>
public sealed record PageTicket(PageKind Kind, MemberId Member, string Subject, Instant ExpiresAt);
