using MeetupBot.Domain.Meetups;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Remind;

internal partial class ReminderLog(ILogger<ReminderLog> logger)
{
    [LoggerMessage(LogLevel.Warning, "Reminder of {Meetup} missed: it was due at {DueAt} and it is {Now}, too late to help")]
    public partial void Missed(MeetupId meetup, Instant dueAt, Instant now);

    [LoggerMessage(LogLevel.Warning, "Follow-up of {Meetup} missed: it was due at {DueAt} and it is {Now}, too late to ask")]
    public partial void FollowUpMissed(MeetupId meetup, Instant dueAt, Instant now);
}
