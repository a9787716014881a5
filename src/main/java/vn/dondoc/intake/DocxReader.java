package vn.dondoc.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.NotOfficeXmlFileException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/**
 * .docx → lines. POI opens the package (and refuses zip bombs and entities); its parts are read as a stream, because POI's own
 * tree of a document takes ten times the memory, leaves automatic numbers out and runs typed in content controls as well.
 */
final class DocxReader {
    private static final long LARGEST_PART = 64L * 1024 * 1024;

    private DocxReader() {}

    static void read(byte[] file, Lines lines) throws NotRead, IOException {
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
        if (!hasDirectory(file)) {
            throw new NotRead(Refusal.DAMAGED); // half a file: a zip ends with its directory
        }
        if (!new String(file, StandardCharsets.ISO_8859_1).contains("[Content_Types].xml")) {
            throw new NotRead(Refusal.UNKNOWN_KIND); // every Office file names its parts there, other zips do not
        }
        try (OPCPackage pack = OPCPackage.open(new ByteArrayInputStream(file))) {
            read(pack, lines);
            pack.revert(); // closed without being saved
        } catch (NotOfficeXmlFileException e) {
            throw new NotRead(Refusal.UNKNOWN_KIND, e);
        } catch (InvalidFormatException e) {
            throw new NotRead(Refusal.DAMAGED, e);
        }
    }

    private static void read(OPCPackage pack, Lines lines) throws NotRead, IOException, InvalidFormatException {
        PackagePart document = document(pack);
        DocxStyles styles = new DocxStyles();
        DocxNumbering numbering = new DocxNumbering(styles);
        List<PackagePart> furniture = new ArrayList<>();
        List<PackagePart> notes = new ArrayList<>();
        for (PackageRelationship relation : document.getRelationships()) {
            if (relation.getTargetMode() == TargetMode.EXTERNAL) {
                continue;
            }
            switch (kindOf(relation)) {
                case "styles" -> styles.read(new DocxXml(document.getRelatedPart(relation)));
                case "numbering" -> numbering.read(new DocxXml(document.getRelatedPart(relation)));
                case "header", "footer" -> furniture.add(document.getRelatedPart(relation));
                case "footnotes", "endnotes" -> notes.add(document.getRelatedPart(relation));
                default -> {
                    // pictures, settings, themes: no text
                }
            }
        }
        for (PackagePart part : furniture) {
            new DocxBody(styles, numbering, text -> lines.addFurniture(text)).walk(new DocxXml(part));
        }
        new DocxBody(styles, numbering, lines::add).walk(new DocxXml(document));
        for (PackagePart part : notes) {
            new DocxBody(styles, numbering, lines::add).walk(new DocxXml(part));
        }
    }

    private static PackagePart document(OPCPackage pack) throws NotRead {
        List<PackagePart> found =
                new ArrayList<>(pack.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT));
        found.addAll(pack.getPartsByRelationshipType(PackageRelationshipTypes.STRICT_CORE_DOCUMENT));
        return found.stream()
                .filter(part -> part.getContentType().contains("wordprocessingml")
                        || part.getContentType().contains("ms-word"))
                .findFirst()
                .orElseThrow(() -> new NotRead(Refusal.UNKNOWN_KIND));
    }

    /** The last word of the relationship's type; transitional and strict files differ in what stands before it. */
    private static String kindOf(PackageRelationship relation) {
        String type = relation.getRelationshipType();
        return type.substring(type.lastIndexOf('/') + 1);
    }

    private static boolean hasDirectory(byte[] file) {
        for (int i = file.length - 22; i >= Math.max(0, file.length - 22 - 65_536); i--) {
            if (file[i] == 'P' && file[i + 1] == 'K' && file[i + 2] == 5 && file[i + 3] == 6) {
                return true;
            }
        }
        return false;
    }
}
