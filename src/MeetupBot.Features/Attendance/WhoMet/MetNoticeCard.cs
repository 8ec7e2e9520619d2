using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Attendance.WhoMet;

/// <summary>Asks a member whether they met somebody, who says so.</summary>
internal sealed class MetNoticeCard(Session session)
{
    /// <param name="by">Who says so. The other one reads it.</param>
    public Card Draw(Encounter encounter, MemberId by)
    {
        var name = session.Members.Find(by)?.Name;
        var says = Words.SaysYouMet(name ?? Words.FormerMemberFirst);
        var key = EncounterKeys.Write([encounter]);
        return new Card(
            new Block.Paragraph(says),
            new Block.Buttons(
                new Button(Words.YesWeMet, new(MetCommand.MetButton, key), ButtonTone.Primary),
                new Button(Words.NoWeDidNot, new(MetCommand.UndoButton, key)),
                WhoSeesButtons.Draw()),
            new Block.Footer(Words.StaysBetween(name ?? Words.FormerMember, session.Members.Find(encounter.Other(by))?.Visibility ?? Visibility.Private)))
        {
            Tone = CardTone.Open,
            Summary = says,
        };
    }
}
