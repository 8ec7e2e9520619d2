using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Chat.Text;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Propose;

namespace MeetupBot.Features.Scheduling.Organize;

/// <summary>Says what of an edit could not be read or what it may mean, offers each way on as a button, and keeps what was typed.</summary>
internal sealed class EditProblemCard(DraftService draftService)
{
    private const int MostFixes = 5;
    private const int CodeBytes = 4;
    private const int MostLabelled = 75;

    public Reply Draw(InteractionContext context, ProposalDraft draft, EditReading edit, bool fromForm)
    {
        var key = draftService.Keep(context, draft);
        var fixes = edit.Problems
            .SelectMany(problem => problem.Fixes.Select(fix => (fix.Label, Detail: DetailOf(problem.Field, fix.Text))))
            .Take(MostFixes)
            .Select(fix => new Button(DisplayText.Shorten(fix.Label, MostLabelled), new(EditCommand.FixButton, key, fix.Detail)));
        var blocks = edit.Problems.Select(problem => (Block)new Block.Paragraph(problem.Message)).ToList();
        blocks.Add(new Block.Buttons([.. fixes, new Button(Words.Change, new(ButtonNames.Edit, key))]));
        var card = new Card(blocks) { Tone = edit.IsQuestion ? CardTone.Plain : CardTone.Refusal };
        // A field can't hold the buttons of a question.
        return fromForm && !edit.IsQuestion
            ? new Reply.FormErrors(
                edit.Problems.GroupBy(problem => problem.Field).ToDictionary(group => group.Key, group => group.First().Message), card)
            : new Reply.Replace(card);
    }

    /// <summary>The draft with the pressed fix, or null when what was offered is not possible any more.</summary>
    /// <param name="edit">The draft, read again: a time may have passed since.</param>
    public static ProposalDraft? Mend(ProposalDraft draft, EditReading edit, string detail)
    {
        foreach (var problem in edit.Problems)
        {
            if (problem.Fixes.FirstOrDefault(fix => DetailOf(problem.Field, fix.Text) == detail) is not { } fix)
                continue;
            return problem.Field switch
            {
                ProposalForm.When => draft with { When = fix.Text },
                ProposalForm.Duration => draft with { Duration = fix.Text },
                _ => null,
            };
        }

        return null;
    }

    /// <summary>A press carries no text, but enough to know which fix it was: their number changes as times pass.</summary>
    private static string DetailOf(string field, string text)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        return string.Create(CultureInfo.InvariantCulture, $"{field}.{Convert.ToHexStringLower(hash.AsSpan(0, CodeBytes))}");
    }
}
