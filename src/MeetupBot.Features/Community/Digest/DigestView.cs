using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Community.Digest;

/// <summary>The totals of a month. It never ranks people.</summary>
/// <param name="FirstMeetings">The number of pairs who met for the first time.</param>
/// <param name="Welcome">The names of newcomers who met their first person, recorded it themselves and may be named.</param>
/// <param name="UnnamedNewcomers">The number of the other newcomers.</param>
/// <param name="Thanked">The names of the hosts.</param>
/// <param name="Held">The number of meetups held.</param>
internal sealed record DigestView(
    DigestMonth Month, int FirstMeetings, IReadOnlyList<Member> Welcome, int UnnamedNewcomers, IReadOnlyList<Member> Thanked, int Held)
{
    public IReadOnlyList<MemberId> Named => [.. Welcome.Concat(Thanked).Select(member => member.Id).Distinct()];

    public Card Card()
    {
        var blocks = new List<Block> { new Block.Heading("🌱", Words.DigestTitle(Month.Month)) };
        if (FirstMeetings > 0)
            blocks.Add(new Block.Paragraph(Words.DigestFirstMeetings(FirstMeetings)));
        if (Welcome.Count > 0)
            blocks.Add(new Block.Paragraph(Words.DigestNewcomers(Names(Welcome, UnnamedNewcomers))));
        else if (UnnamedNewcomers > 0)
            blocks.Add(new Block.Paragraph(Words.DigestNewcomersUnnamed(UnnamedNewcomers)));
        if (Thanked.Count > 0)
            blocks.Add(new Block.Paragraph(Words.DigestHosts(Names(Thanked, 0), Held)));
        return new Card(blocks) { Tone = CardTone.Settled, Summary = Words.DigestTitle(Month.Month) };
    }

    private static string Names(IReadOnlyList<Member> members, int unnamed)
    {
        const int Most = 12;
        var names = members.Take(Most).Select(member => member.Name!).ToList();
        var others = members.Count - names.Count + unnamed;
        return Words.List(others == 0 ? names : [.. names, Words.DigestAndOthers(others)]);
    }
}

/// <summary>Reads the totals of a month.</summary>
internal sealed class DigestReader(Session session)
{
    /// <summary>Null when there is nothing to report.</summary>
    public DigestView? Read(CommunityId community, DigestMonth month)
    {
        var said = session.Digest.Newcomers(community, month.From, month.To);
        var newcomers = session.Members.Here(said.Keys);
        // Nobody is named in public on somebody else's word alone.
        var welcome = newcomers.Where(member => said[member.Id] && member.Visibility != Visibility.Private).ToList();
        var content = new DigestView(
            month,
            session.Statistics.FirstMeetings(community, month.From, month.To),
            ByName(welcome),
            newcomers.Count - welcome.Count,
            ByName(session.Members.Here(FindHosts(community, month))),
            session.Statistics.Held(community, month.From, month.To));
        return content is { FirstMeetings: 0, Thanked.Count: 0 } && newcomers.Count == 0 ? null : content;
    }

    public IReadOnlyList<MemberId> FindNewcomers(CommunityId community, DigestMonth month) =>
        [.. session.Digest.Newcomers(community, month.From, month.To).Keys];

    public IReadOnlyList<MemberId> FindHosts(CommunityId community, DigestMonth month) =>
        session.Digest.Hosts(community, month.From, month.To);

    /// <summary>Sorted by name, so that the order ranks nobody.</summary>
    private static IReadOnlyList<Member> ByName(IEnumerable<Member> members) =>
        [.. members.OrderBy(member => member.Name, StringComparer.OrdinalIgnoreCase)];
}
