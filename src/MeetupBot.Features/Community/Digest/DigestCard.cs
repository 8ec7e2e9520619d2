using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Members;

namespace MeetupBot.Features.Community.Digest;

/// <summary>Draws the totals of a month.</summary>
internal static class DigestCard
{
    public static Card Draw(DigestView view)
    {
        var blocks = new List<Block> { new Block.Heading("🌱", Words.DigestTitle(view.Month.Month)) };
        if (view.FirstMeetings is { } meetings)
            blocks.Add(new Block.Paragraph(Words.DigestFirstMeetings(meetings)));
        if (view.Welcome.Count > 0)
            blocks.Add(new Block.Paragraph(Words.DigestNewcomers(Names(view.Welcome))));
        if (view.Thanked.Count > 0)
            blocks.Add(new Block.Paragraph(Words.DigestHosts(Names(view.Thanked), view.Held)));
        return new Card(blocks) { Tone = CardTone.Settled, Summary = Words.DigestTitle(view.Month.Month) };
    }

    private static string Names(IReadOnlyList<Member> members)
    {
        const int Most = 12;
        var names = members.Take(Most).Select(member => member.Name!).ToList();
        var others = members.Count - names.Count;
        return Words.List(others == 0 ? names : [.. names, Words.DigestAndOthers(others)]);
    }
}
