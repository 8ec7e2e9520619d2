using System.Globalization;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Remind;

/// <summary>The payload of a reminder's item.</summary>
/// <param name="Until">From then on the reminder is of no use.</param>
internal readonly record struct ReminderPayload(Instant Until)
{
    public string Text => Until.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    public static ReminderPayload Read(string payload) => new(Instant.FromUnixTimeMilliseconds(long.Parse(payload, CultureInfo.InvariantCulture)));
}
