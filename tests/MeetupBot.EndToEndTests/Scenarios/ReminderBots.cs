namespace MeetupBot.EndToEndTests.Scenarios;

/// <summary>Bots with reminders three hours and one hour before a meetup.</summary>
public sealed class ReminderBots : SharedBots
{
    public static IReadOnlyDictionary<string, string> ThreeHoursAndOneBefore { get; } = new Dictionary<string, string>
    {
        ["Meetups__ReminderOffsets__0"] = "03:00:00",
        ["Meetups__ReminderOffsets__1"] = "01:00:00",
    };

    protected override IReadOnlyDictionary<string, string>? Settings => ThreeHoursAndOneBefore;
}
