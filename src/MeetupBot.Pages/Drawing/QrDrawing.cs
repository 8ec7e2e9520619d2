using System.Collections;
using System.Text;
using System.Xml.Linq;
using QRCoder;

namespace MeetupBot.Pages;

/// <summary>A QR code (ISO/IEC 18004), with its quiet zone of four modules; dark on light in every colour scheme, as cameras want it.</summary>
internal static class QrDrawing
{
    /// <param name="label">What it opens, for those who can't see it.</param>
    /// <param name="address">What a camera reads.</param>
    public static XElement Of(string label, Uri address)
    {
        // Level M is read with up to 15 % of it hidden, such as by a thumb.
        using var data = QRCodeGenerator.GenerateQrCode(address.AbsoluteUri, QRCodeGenerator.ECCLevel.M);
        var size = data.ModuleMatrix.Count;
        return Svg.Picture("code", label, (0, 0, size, size), Svg.Path(Modules(data.ModuleMatrix)));
    }

    /// <summary>Each stretch of dark modules in a row as one rectangle.</summary>
    private static string Modules(List<BitArray> rows)
    {
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Length; x++)
            {
                var start = x;
                while (x < rows[y].Length && rows[y][x])
                    x++;
                if (x > start)
                    path.Append('M').Append(start).Append(' ').Append(y).Append('h').Append(x - start).Append("v1h-").Append(x - start).Append('z');
            }
        }

        return path.ToString();
    }
}
