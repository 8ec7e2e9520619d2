using MeetupBot.Domain.Members;

namespace MeetupBot.Domain.Polls;

public static class FirstMeetings
{
    /// <summary>Pairs who have not met.</summary>
    public static int Among(IReadOnlyList<MemberId> people, Func<MemberId, MemberId, bool> haveMet)
    {
        var count = 0;
        for (var i = 0; i < people.Count; i++)
            for (var j = i + 1; j < people.Count; j++)
                count += haveMet(people[i], people[j]) ? 0 : 1;
        return count;
    }
}
