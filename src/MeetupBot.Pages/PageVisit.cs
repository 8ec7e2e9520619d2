using MeetupBot.Features.Pages;
using MeetupBot.Storage;
using NodaTime;

namespace MeetupBot.Pages;

/// <summary>One look at a page.</summary>
/// <param name="Ticket">What the link says.</param>
/// <param name="Viewer">Whose link it is.</param>
/// <param name="Zone">In which they read times.</param>
/// <param name="Now">The present.</param>
internal sealed record PageVisit(PageTicket Ticket, Member Viewer, DateTimeZone Zone, Instant Now);
