using System.Text.Json;
using System.Text.Json.Nodes;
using MeetupBot.Chat.Interactions;
using MeetupBot.Chat.Text;
using MeetupBot.Slack.Wire;
using NodaTime;

namespace MeetupBot.Slack.Translation;

/// <summary>
/// How a submitted form is acknowledged: errors are shown at their fields, another form replaces it, and anything else closes it. Then the
/// reply is sent where the form was opened, or replaces the form if it was opened outside a conversation.
/// Source: docs.slack.dev, Surfaces, Modals, "Displaying errors in views" and "Updating modal views".
/// </summary>
internal static class FormAnswers
{
    /// <returns>The acknowledgement, null to close; and whether the reply still has to be sent.</returns>
    public static (JsonObject? Answer, bool IsToBeSaid) Of(Reply reply, PayloadView view, AnswerPlace place, Instant now) => reply switch
    {
        Reply.FormErrors errors => (Json(ViewAnswer.ShowErrors(AtFields(errors.Errors, view))), false),
        Reply.Open opened => (Json(ViewAnswer.Update(FormRenderer.Render(opened.Form, place.ToOrigin()))), false),
        Reply.Private shown when !place.HasConversation => (Json(ViewAnswer.Update(CardView.Modal(shown.Card, now, place.ToOrigin()))), false),
        Reply.Replace shown when !place.HasConversation => (Json(ViewAnswer.Update(CardView.Modal(shown.Card, now, place.ToOrigin()))), false),
        Reply.Private or Reply.Replace => (null, true),
        _ => (null, false),
    };

    /// <summary>Slack accepts errors only at fields of the view, so other errors are shown at the first field.</summary>
    private static Dictionary<string, string> AtFields(IReadOnlyDictionary<string, string> errors, PayloadView view)
    {
        var fields = (view.State?.Values ?? new Dictionary<string, IReadOnlyDictionary<string, StateValue?>?>()).Keys.ToList();
        var placed = new Dictionary<string, string>();
        foreach (var (field, sentence) in errors)
        {
            var at = fields.Contains(field) || fields.Count == 0 ? field : fields[0];
            placed[at] = DisplayText.Shorten(placed.TryGetValue(at, out var earlier) ? $"{earlier} {sentence}" : sentence, Limits.FieldError);
        }

        return placed;
    }

    private static JsonObject Json(ViewAnswer answer) => JsonSerializer.SerializeToNode(answer, SlackJson.Wire.ViewAnswer)!.AsObject();
}
