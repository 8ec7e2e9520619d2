using MeetupBot.Simulators.Discord.Rest;

namespace MeetupBot.Benchmarks.Measures;

internal static class DirectMessages
{
    private const string Post = "POST /channels/{channel_id}/messages";

    /// <summary>How many messages arrived. The polls' cards were posted before, so all of them are reminders.</summary>
    public static int In(IEnumerable<RequestRecord> requests) => requests.Count(one => one.Route == Post && one.Status == 200);
}
