using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;

namespace MeetupBot.Features.Attendance.Connections;

/// <summary>Adds up what one member shares with many others.</summary>
internal sealed class SharedReasons
{
    private readonly Dictionary<MemberId, Entry> _entries = [];

    public void Add(MemberId through, IEnumerable<MemberId> others, double weight)
    {
        foreach (var entry in others.Select(Of))
            entry.Add(through, weight);
    }

    public void Add(MeetupId plan, IEnumerable<MemberId> others, double weight)
    {
        foreach (var entry in others.Select(Of))
            entry.Add(plan, weight);
    }

    /// <summary>The highest score first; equal scores in the order of ids.</summary>
    public IEnumerable<Entry> Best() => _entries.Values.OrderByDescending(entry => entry.Score).ThenBy(entry => entry.Member);

    private Entry Of(MemberId other)
    {
        if (!_entries.TryGetValue(other, out var entry))
            _entries[other] = entry = new Entry(other);
        return entry;
    }

    /// <summary>What is shared with one member.</summary>
    public sealed class Entry(MemberId member)
    {
        private readonly List<(MemberId Member, double Weight)> _through = [];
        private readonly List<MeetupId> _plans = [];

        public MemberId Member { get; } = member;

        public double Score { get; private set; }

        public IReadOnlyList<MeetupId> Plans => _plans;

        /// <summary>Highest weight first.</summary>
        public IEnumerable<MemberId> Through =>
            _through.OrderByDescending(one => one.Weight).ThenBy(one => one.Member).Select(one => one.Member);

        public void Add(MemberId acquaintance, double weight)
        {
            _through.Add((acquaintance, weight));
            Score += weight;
        }

        public void Add(MeetupId plan, double weight)
        {
            _plans.Add(plan);
            Score += weight;
        }
    }
}
