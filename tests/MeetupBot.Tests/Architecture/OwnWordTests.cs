namespace MeetupBot.Tests.Architecture;

/// <summary>
/// What one of two people says of their meeting is for these two. Everything else asks <c>Acquaintances</c>, where both say so.
/// </summary>
public sealed class OwnWordTests
{
    // Each of these shows it to one of the two, saves what one of them says, or looks only at what both say.
    private static readonly string[] MayRead =
    [
        "src/MeetupBot.Application/Interactions/EncounterKeys.cs",
        "src/MeetupBot.Application/Names/NameVisibility.cs",
        "src/MeetupBot.Features/Attendance/Attendees/PresenceReader.cs",
        "src/MeetupBot.Features/Attendance/Connections/CommunityReachReader.cs",
        "src/MeetupBot.Features/Attendance/Connections/ConnectionButtons.cs",
        "src/MeetupBot.Features/Attendance/Connections/ConnectionCard.cs",
        "src/MeetupBot.Features/Attendance/Connections/MemberSuggestions.cs",
        "src/MeetupBot.Features/Attendance/Connections/OwnConnectionsCard.cs",
        "src/MeetupBot.Features/Attendance/WhoMet/MetCommand.cs",
        "src/MeetupBot.Features/Attendance/WhoMet/MetListReader.cs",
        "src/MeetupBot.Features/Attendance/WhoMet/MetNoticeTopic.cs",
        "src/MeetupBot.Features/Attendance/WhoMet/WhoMetService.cs",
        "src/MeetupBot.Features/Attendance/WhoMet/WhoMetView.cs",
        "src/MeetupBot.Features/Introductions/Introduce/ConsentService.cs",
        "src/MeetupBot.Features/Introductions/Introduce/EarlierMeetingText.cs",
        "src/MeetupBot.Features/Introductions/Introduce/IntroduceService.cs",
        "src/MeetupBot.Features/Introductions/Introduce/OutcomeService.cs",
        "src/MeetupBot.Features/Introductions/Introduce/ThirdSuggestions.cs",
        "src/MeetupBot.Features/Introductions/Reconnect/LongUnseenReader.cs",
        "src/MeetupBot.Pages/Network/NetworkViewReader.cs",
    ];

    [Fact]
    public void What_one_of_two_says_is_read_only_where_these_two_see_it() => Assert.Equal(
        MayRead,
        Repository.FilesUnder("src").Where(path => path.EndsWith(".cs", StringComparison.Ordinal))
            .Where(path => File.ReadAllText(Path.Combine(Repository.Root, path)).Contains("ession.Encounters.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal));
}
